import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { CASE_OUTCOMES, ENTRY_KINDS, SPEAKERS, TOLD_WAYS } from "./case";

export const TITLE_LIMIT = 200;
export const TEXT_LIMIT = 5_000;
export const REASON_LIMIT = 1_000;
/** Cases that are acknowledged with one tap. */
export const MOST_AT_ONCE = 200;

const atMost = (limit: number) => ({ error: `At most ${limit.toLocaleString("en")} characters.` });
const text = z.string().trim().max(TEXT_LIMIT, atMost(TEXT_LIMIT)).default("");
const blank = (value: unknown) => (value === "" || value === undefined ? null : value);
const id = z.preprocess(blank, z.string().max(40, { error: "Choose one of the list." }).nullable());
const STALE_PAGE = "The form is incomplete. Load the page again.";
export const versionField = z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(0, STALE_PAGE);

export const openCaseSchema = z.object({
  key: oneTimeKey,
  title: z
    .string({ error: "Say in a line what the customer needs." })
    .trim()
    .min(1, { error: "Say in a line what the customer needs." })
    .max(TITLE_LIMIT, atMost(TITLE_LIMIT)),
  accountId: id,
  contactId: id,
  responseId: id,
  ownerId: id,
  note: text,
});
export type OpenCase = z.output<typeof openCaseSchema>;

export const acknowledgeSchema = z.object({
  numbers: z
    .array(z.coerce.number().int().positive())
    .min(1, { error: "Choose at least one case." })
    .max(MOST_AT_ONCE, { error: `At most ${MOST_AT_ONCE} cases at once.` }),
});

export const entrySchema = z.object({
  key: oneTimeKey,
  kind: z.enum(ENTRY_KINDS, { error: "Choose what it was." }),
  speaker: z.enum(SPEAKERS).default("us"),
  text: z
    .string({ error: "Write down what was said." })
    .trim()
    .min(1, { error: "Write down what was said." })
    .max(TEXT_LIMIT, atMost(TEXT_LIMIT)),
});
export type CaseEntryInput = z.output<typeof entrySchema>;

export const resolutionSchema = z.object({
  version: versionField,
  outcome: z.preprocess(blank, z.enum(CASE_OUTCOMES, { error: "Say what came of it." }).nullable()),
  outcomeNote: text,
  weDid: text,
});
export type Resolution = z.output<typeof resolutionSchema>;

export const tellingSchema = z.object({
  version: versionField,
  youSaid: text,
  weDid: text,
  toldBy: z.preprocess(blank, z.enum(TOLD_WAYS, { error: "Choose one of the ways." }).nullable()),
});
export type Telling = z.output<typeof tellingSchema>;

export const caseReasonSchema = z.object({
  version: versionField,
  reason: z.string().trim().max(REASON_LIMIT, atMost(REASON_LIMIT)).default(""),
});

export const caseOwnerSchema = z.object({ version: versionField, ownerId: id });

export const caseFindingSchema = z.object({
  version: versionField,
  finding: z.string().trim().max(20, { error: "A finding’s number looks like F-12." }).default(""),
});
