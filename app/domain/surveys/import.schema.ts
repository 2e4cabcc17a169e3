import * as z from "zod";
import { DATE_ORDERS } from "./answer-date";
import { COLUMN_ROLES } from "./column-role";
import { DELIMITERS } from "./delimiter";
import { ENCODINGS } from "./encoding";
import { OPEN_CHECKS, type QualityDecisions } from "./quality";
import { CONVERTS_TO, LIMITS, SURVEY_PURPOSES } from "./survey";

/** The bytes of a chosen file, as forms, tests and loaders bring them. */
const fileSchema = z.instanceof(Blob, { error: "Choose a file first." });

export const surveyNameSchema = z
  .string()
  .trim()
  .min(1, { error: "Give the survey a name." })
  .max(LIMITS.surveyName, { error: `At most ${LIMITS.surveyName} characters.` });

export const startImportSchema = z.object({
  /** An existing survey, or "" for a new one. */
  surveyId: z.string().max(40).default(""),
  surveyName: z
    .string()
    .trim()
    .max(LIMITS.surveyName, { error: `At most ${LIMITS.surveyName} characters.` })
    .default(""),
  file: fileSchema,
});
export type StartImport = z.infer<typeof startImportSchema>;

export const rereadImportSchema = z.object({
  encoding: z.enum(ENCODINGS, { error: "Choose one of the encodings." }),
  delimiter: z.enum(DELIMITERS, { error: "Choose one of the separators." }),
});
export type RereadImport = z.infer<typeof rereadImportSchema>;

const codesSchema = z
  .string()
  .default("")
  .transform((text, context) => {
    const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
    const codes = parts.map(Number);
    if (codes.length > LIMITS.codes || parts.some((part) => !/^-?\d{1,9}$/.test(part))) {
      context.addIssue({
        code: "custom",
        message: `Whole numbers, separated by commas, at most ${LIMITS.codes}.`,
      });
      return z.NEVER;
    }
    return [...new Set(codes)];
  });

const endSchema = z
  .preprocess(
    (value) => (value === "" || value === null ? undefined : value),
    z.coerce
      .number({ error: "The ends of the scale are whole numbers." })
      .int({ error: "The ends of the scale are whole numbers." })
      .min(-1000, { error: "At least −1,000." })
      .max(1000, { error: "At most 1,000." })
      .optional(),
  )
  .transform((value) => value ?? null);

const columnSchema = z.object({
  header: z.string().max(300),
  role: z.enum(COLUMN_ROLES, { error: "Choose what the column is." }),
  label: z
    .string()
    .trim()
    .max(LIMITS.questionLabel, { error: `At most ${LIMITS.questionLabel} characters.` })
    .default(""),
  notApplicable: codesSchema,
  scaleMin: endSchema,
  scaleMax: endSchema,
  reversed: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
  convertsTo: z.enum(["", ...CONVERTS_TO]).default(""),
});

export const mapColumnsSchema = z.object({
  dateOrder: z
    .preprocess((value) => (value === "" ? undefined : value), z.enum(DATE_ORDERS).nullish())
    .transform((order) => order ?? null),
  columns: z.array(columnSchema).min(1).max(LIMITS.columns),
  /** Keep it under a name instead of checking the rows. */
  intent: z.enum(["check", "save"]).default("check"),
  mappingName: z
    .string()
    .trim()
    .max(LIMITS.mappingName, { error: `At most ${LIMITS.mappingName} characters.` })
    .default(""),
});

export const editSurveySchema = z.object({
  version: z.coerce.number().int(),
  name: surveyNameSchema,
  purpose: z.enum(SURVEY_PURPOSES, { error: "Choose what the survey is for." }).optional(),
  instrument: z
    .string()
    .trim()
    .max(LIMITS.instrument, { error: `At most ${LIMITS.instrument} characters.` })
    .optional(),
  /** "" where its answers come from no system that is registered. */
  systemId: z.string().max(40).optional(),
  questions: z
    .array(
      z.object({
        id: z.string().max(40),
        label: z
          .string()
          .trim()
          .max(LIMITS.questionLabel, { error: `At most ${LIMITS.questionLabel} characters.` })
          .min(1, { error: "Give the question its words." }),
        notApplicable: codesSchema,
        convertsTo: z.enum(["", ...CONVERTS_TO]).optional(),
      }),
    )
    .max(LIMITS.columns)
    .default([]),
});
export type EditSurvey = z.infer<typeof editSurveySchema>;

const choiceSchema = z.object({
  choice: z.enum(["count", "aside"]).optional(),
  reason: z
    .string()
    .trim()
    .max(LIMITS.reason, { error: `At most ${LIMITS.reason} characters.` })
    .default(""),
});

/** A check without a choice is left out: the command says that it is missing. */
const decisionsSchema = z
  .partialRecord(z.enum(OPEN_CHECKS), choiceSchema)
  .default({})
  .transform((given) => {
    const decisions: QualityDecisions = {};
    for (const check of OPEN_CHECKS) {
      const { choice, reason = "" } = given[check] ?? {};
      if (choice) decisions[check] = { setAside: choice === "aside", reason };
    }
    return decisions;
  });

export const acceptImportSchema = z.object({
  quality: decisionsSchema,
  noCases: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
  createAccounts: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
});
