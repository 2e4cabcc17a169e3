import * as z from "zod";
import { storableText } from "../activity/activity";
import { oneTimeKey } from "../one-time-key";

export const QUESTION_LENGTH = 2000;
export const ANSWER_LENGTH = 5000;

const words = (most: number, lacking: string) =>
  z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .min(1, lacking)
    .max(most, `At most ${most.toLocaleString("en")} characters, please; shorten it.`);

export const questionText = words(QUESTION_LENGTH, "Write what you would like to know.");
export const answerText = words(ANSWER_LENGTH, "Write an answer first.");

const isOneClick = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "List-Unsubscribe" in value && !("act" in value);

const readerActs = z.discriminatedUnion("act", [
  z.object({ act: z.literal("acknowledge") }),
  z.object({ act: z.literal("ask"), text: questionText, key: oneTimeKey }),
  z.object({
    act: z.literal("refuse"),
    which: z.enum(["audience", "all"]).default("audience"),
    oneClick: z.boolean().default(false),
  }),
  z.object({ act: z.literal("take-back") }),
  z.object({
    act: z.literal("raise-hand"),
    offers: z.string().trim().overwrite(storableText).max(500).default(""),
  }),
]);
/** What a reader can do with the page of their letter; the button of a mail program sends a field of its own (RFC 8058). */
export const readerSchema = z.preprocess(
  (value) => (isOneClick(value) ? { act: "refuse", which: "audience", oneClick: true } : value),
  readerActs,
);
export type ReaderInput = z.output<typeof readerSchema>;

export const READER_SAID = ["acknowledge", "ask", "refuse", "take-back", "raise-hand"] as const;
export type ReaderSaid = (typeof READER_SAID)[number];
export const isReaderSaid = (value: unknown): value is ReaderSaid =>
  READER_SAID.some((said) => said === value);
