import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { FINDING_CATEGORIES, FINDING_SOURCES, HORIZONS } from "./finding";

export const TITLE_LIMIT = 200;
export const TEXT_LIMIT = 5_000;
export const REASON_LIMIT = 1_000;
const EVIDENCE_LIMIT = 50;

const blank = (value: unknown) => (value === "" || value === undefined ? null : value);

const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, { error: `At most ${limit.toLocaleString("en")} characters.` })
    .default("");

const grade = z.preprocess(
  blank,
  z.coerce
    .number({ error: "A number from 1 to 4." })
    .int({ error: "A number from 1 to 4." })
    .min(1, { error: "A number from 1 to 4." })
    .max(4, { error: "A number from 1 to 4." })
    .nullable(),
);

const title = z
  .string({ error: "Give it a title." })
  .trim()
  .min(1, { error: "Give it a title." })
  .max(TITLE_LIMIT, { error: `At most ${TITLE_LIMIT} characters; the rest belongs into the text.` });

export const findingFieldsSchema = z.object({
  title,
  experience: text(TEXT_LIMIT),
  expectation: text(TEXT_LIMIT),
  source: z.enum(FINDING_SOURCES, { error: "Choose where it comes from." }),
  category: z.preprocess(
    blank,
    z.enum(FINDING_CATEGORIES, { error: "Choose one of the four categories." }).nullable(),
  ),
  severity: grade,
  costBenefit: grade,
  /** Nothing chosen: as proposed. */
  horizon: z.preprocess(blank, z.enum(HORIZONS, { error: "Short, medium or long." }).nullable()),
  horizonReason: text(REASON_LIMIT),
  stage: text(120),
});
export type FindingFields = z.output<typeof findingFieldsSchema>;

const ids = z
  .preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(60)),
  )
  .refine((list) => list.length <= EVIDENCE_LIMIT, { error: `At most ${EVIDENCE_LIMIT} answers at a time.` });

export const logFindingSchema = findingFieldsSchema.extend({
  /** The query string of the index page it comes from; the reading is taken anew from it, never believed. */
  reading: text(4_000),
  evidence: ids,
  belief: text(REASON_LIMIT),
  /** The customer's case it was made from, "CASE-12"; its answer becomes evidence, and the case is linked. */
  case: z.string().trim().max(20).optional(),
  key: oneTimeKey,
});
export type LogFinding = z.output<typeof logFindingSchema>;

export const editFindingSchema = findingFieldsSchema.extend({
  version: z.coerce.number().int().min(1),
});
export type EditFinding = z.output<typeof editFindingSchema>;

export const reasonSchema = z.object({ reason: text(REASON_LIMIT) });

export const addEvidenceSchema = z.object({ evidence: ids, belief: text(REASON_LIMIT) });
export const removeEvidenceSchema = z.object({ evidenceId: z.string().min(1).max(60) });

/** The fields alone, whatever else came along: they are written as they stand. */
export const fieldsOf = (input: FindingFields): FindingFields => ({
  title: input.title,
  experience: input.experience,
  expectation: input.expectation,
  source: input.source,
  category: input.category,
  severity: input.severity,
  costBenefit: input.costBenefit,
  horizon: input.horizon,
  horizonReason: input.horizonReason,
  stage: input.stage,
});
