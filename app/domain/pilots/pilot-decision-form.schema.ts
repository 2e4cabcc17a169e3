import * as z from "zod";
import { neededWords, words } from "../governance/fields.schema";
import { DECISION_CHOICES } from "./pilot";

/** What whoever decides says; what they saw goes with it as a hash, who they are as their password. */
export const pilotDecisionSchema = z.object({
  choice: z.enum(DECISION_CHOICES, { error: "Choose one of the three." }),
  rationale: neededWords("Say why, in words that hold in a year from now."),
  lessons: neededWords("Write down what was learned; a stopped pilot teaches as much as a scaled one."),
  /** Why it is decided otherwise than Capstan recommends. */
  against: words(2_000),
  /** Why there can be no result, where nothing could be measured. */
  noResult: words(2_000),
  hash: z.string({ error: "Reload the page: it is missing what it showed." }).min(1).max(100),
  password: z.string().max(1_000).default(""),
});
export type PilotDecisionForm = z.output<typeof pilotDecisionSchema>;
