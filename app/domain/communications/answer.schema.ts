import * as z from "zod";
import { storableText } from "../activity/activity";
import { oneTimeKey } from "../one-time-key";
import { answerText, QUESTION_LENGTH } from "./question.schema";

const STALE_PAGE = "This page is missing the version it was read at; reload it.";
const version = z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(1, STALE_PAGE);

/** `look`: show what would leave and to how many; `send`: let it leave. */
export const answerSchema = z.object({
  intent: z.enum(["look", "send"]).default("look"),
  version,
  text: answerText,
  to: z.enum(["one", "all"], { error: "Say who reads the answer." }).default("one"),
  asked: z
    .string()
    .trim()
    .overwrite(storableText)
    .max(QUESTION_LENGTH, "At most 2,000 characters, please; shorten it.")
    .default(""),
  key: oneTimeKey,
});
export type AnswerInput = z.output<typeof answerSchema>;

export const closeQuestionSchema = z.object({
  version,
  reason: z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .min(1, "Say why: whoever asked reads it on the page of their letter.")
    .max(500, "At most 500 characters, please; shorten it."),
});

export const reopenQuestionSchema = z.object({ version });
