import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import {
  dayField,
  line,
  neededLine,
  neededWords,
  optionalDay,
  placeField,
  versionField,
  words,
} from "./fields.schema";

export const decisionSchema = z.object({
  day: dayField("Say on which day it was decided."),
  title: neededLine("Give it a title."),
  decision: neededWords("Write what was decided."),
  rationale: words(),
  alternatives: words(),
  decidedById: z.string({ error: "Say who decided." }).min(1, { error: "Say who decided." }).max(60),
  about: line(120),
  href: placeField,
  reviewOn: optionalDay,
});
export type DecisionFields = z.output<typeof decisionSchema>;

export const newDecisionSchema = decisionSchema.extend({
  /** The number of the decision whose place it takes. */
  replaces: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.coerce.number().int().min(1).max(2_147_483_647).nullable(),
  ),
  key: oneTimeKey,
});
export type RecordDecision = z.output<typeof newDecisionSchema>;

export const editDecisionSchema = decisionSchema.extend({ version: versionField });
export type EditDecision = z.output<typeof editDecisionSchema>;
