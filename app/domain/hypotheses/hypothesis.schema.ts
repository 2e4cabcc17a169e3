import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { HYPOTHESIS_VERDICTS } from "./hypothesis";

export const STATEMENT_LIMIT = 500;
export const TEXT_LIMIT = 5_000;

const atMost = (limit: number) => ({ error: `At most ${limit.toLocaleString("en")} characters.` });
const text = z.string().trim().max(TEXT_LIMIT, atMost(TEXT_LIMIT)).default("");
const blank = (value: unknown) => (value === "" || value === undefined ? null : value);
const STALE_PAGE = "The form is incomplete. Load the page again.";
const version = z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(0, STALE_PAGE);

export const hypothesisFields = z.object({
  statement: z
    .string({ error: "Say what you suppose, in one sentence that can be wrong." })
    .trim()
    .min(1, { error: "Say what you suppose, in one sentence that can be wrong." })
    .max(STATEMENT_LIMIT, atMost(STATEMENT_LIMIT)),
  goal: text,
  dataNeeded: text,
  reviewerId: z.preprocess(blank, z.string().max(40).nullable()),
});
export type HypothesisFields = z.output<typeof hypothesisFields>;

export const stateSchema = hypothesisFields.extend({ key: oneTimeKey });
export const editHypothesisSchema = hypothesisFields.extend({ version });
export const judgeSchema = z.object({
  version,
  verdict: z.enum(HYPOTHESIS_VERDICTS, { error: "Choose a verdict." }),
  note: z
    .string({ error: "Say what the data shows." })
    .trim()
    .min(1, { error: "Say what the data shows, and what it does not." })
    .max(TEXT_LIMIT, atMost(TEXT_LIMIT)),
});
export const reopenHypothesisSchema = z.object({ version });
