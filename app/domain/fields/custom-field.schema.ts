import * as z from "zod";
import { FIELD_KINDS, FIELD_NOUNS, LONGEST_WORDS, MOST_CHOICES } from "./custom-field";

const name = z.string().trim().min(1, "Give the field a name.").max(60, "A name has at most 60 characters.");
const help = z.string().trim().max(300, "At most 300 characters of help.").default("");

/** One choice a line; said twice it is one choice. */
const choices = z
  .string()
  .max(5_000, "That is more than can be chosen from.")
  .default("")
  .transform((text) => [
    ...new Set(
      text
        .split(/\r?\n/)
        .map((line) => line.trim().replace(/\s+/g, " "))
        .filter((line) => line !== ""),
    ),
  ])
  .pipe(
    z
      .array(z.string().max(80, "A choice has at most 80 characters."))
      .max(MOST_CHOICES, `At most ${MOST_CHOICES} choices.`),
  );

const wantsChoices = (field: { kind: string; choices: readonly string[] }) =>
  field.kind !== "choice" || field.choices.length >= 2;
const TWO_CHOICES = { path: ["choices"], message: "Write at least two choices, one a line." };

export const defineFieldSchema = z
  .object({ noun: z.enum(FIELD_NOUNS), name, kind: z.enum(FIELD_KINDS, "Say what it holds."), help, choices })
  .refine(wantsChoices, TWO_CHOICES);
export type DefineField = z.output<typeof defineFieldSchema>;

const version = z.coerce.number().int().min(1);

export const editFieldSchema = z
  .object({ version, name, kind: z.enum(FIELD_KINDS, "Say what it holds."), help, choices })
  .refine(wantsChoices, TWO_CHOICES);
export type EditField = z.output<typeof editFieldSchema>;

export const retireFieldSchema = z.object({
  version,
  retired: z.enum(["yes", "no"]).transform((said) => said === "yes"),
});
export const fieldOrderSchema = z.object({ direction: z.enum(["up", "down"]) });

/** Values as a form sends them: custom.<id>. Each is read by its own field. */
export const customValuesSchema = z.object({
  version,
  custom: z.record(z.string().max(40), z.string().max(LONGEST_WORDS * 3)).default({}),
});
