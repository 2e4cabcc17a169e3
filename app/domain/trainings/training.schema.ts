import * as z from "zod";
import {
  dayField,
  LINE_LIMIT,
  neededLine,
  optionalDay,
  versionField,
  words,
} from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";
import { MOST_PLACES, readNames } from "./training";

const checkbox = z.preprocess((value) => value === "on" || value === "true", z.boolean());

export const trainingSchema = z.object({
  title: neededLine("Give the training a title."),
  about: words(),
  customerRelations: checkbox,
  dueOn: optionalDay,
});
export type TrainingFields = z.output<typeof trainingSchema>;

export const newTrainingSchema = trainingSchema.extend({ key: oneTimeKey });
export const editTrainingSchema = trainingSchema.extend({ version: versionField });

export const addPlacesSchema = z.object({
  names: z
    .string({ error: "Write a name a line." })
    .max(2_000_000, "That is more than this page takes at once.")
    .transform((text, context) => {
      const found = readNames(text);
      const long = found.find(({ name, unit }) => name.length > LINE_LIMIT || unit.length > LINE_LIMIT);
      const problem =
        found.length === 0
          ? "Write a name a line."
          : found.length > MOST_PLACES
            ? `At most ${MOST_PLACES.toLocaleString("en-US")} names.`
            : long
              ? `“${long.name.slice(0, 40)}…” is longer than ${LINE_LIMIT} characters.`
              : null;
      if (problem === null) return found;
      context.addIssue({ code: "custom", message: problem });
      return z.NEVER;
    }),
});

const several = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : [value].flat()),
  z.array(z.string().max(60)).max(500, "At most 500 at once."),
);

/** What is done with the chosen employees. */
export const markPlacesSchema = z
  .object({
    places: several,
    mark: z.enum(["completed", "open", "removed"], { error: "Choose what to do with them." }),
    completedOn: z.string().optional(),
  })
  .superRefine((input, context) => {
    if (input.places.length === 0)
      context.addIssue({ code: "custom", path: ["places"], message: "Choose at least one employee." });
  })
  .transform((input, context) => {
    if (input.mark !== "completed") return { ...input, completedOn: null };
    const day = dayField("Say on which day they completed it.").safeParse(input.completedOn ?? "");
    if (day.success) return { ...input, completedOn: day.data };
    context.addIssue({
      code: "custom",
      path: ["completedOn"],
      message: day.error.issues[0]?.message ?? "Write a day.",
    });
    return z.NEVER;
  });
export type MarkPlaces = z.output<typeof markPlacesSchema>;
