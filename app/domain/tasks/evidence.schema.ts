import * as z from "zod";

const oneFile = z.instanceof(File);

/** One file, several, or none. */
const filesField = z
  .union([oneFile, z.array(oneFile), z.literal("")])
  .optional()
  .transform((given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]));

/** What shows that a task is done: a note, files, or both. */
export const evidenceSchema = z.object({
  note: z.string().trim().max(5_000, "At most 5,000 characters, please.").default(""),
  file: filesField,
});
