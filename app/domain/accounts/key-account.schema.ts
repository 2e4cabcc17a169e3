import * as z from "zod";
import { isDay } from "~/shared/calendar";
import { parseMoney } from "~/shared/money";
import { PERCEPTIONS } from "./perception";
import { SCORECARD_MEASURES } from "./scorecard";

export const WORDS_LIMIT = 5_000;
export const REASON_LIMIT = 1_000;

const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, { error: `At most ${limit.toLocaleString("en")} characters, please; shorten it.` })
    .default("");
const id = (message: string) => z.string({ error: message }).trim().min(1, message).max(64, message);
const NO_DAY = "This is not a date. Write it as YYYY-MM-DD.";
const day = (missing: string) => z.string({ error: missing }).trim().min(1, missing).refine(isDay, NO_DAY);
const optionalDay = z
  .string()
  .trim()
  .nullish()
  .transform((value) => value || null)
  .refine((value) => value === null || isDay(value), NO_DAY);
const STALE_PAGE = "The form is incomplete. Load the page again.";
const version = (least: number) =>
  z.coerce
    .number({ error: STALE_PAGE })
    .int(STALE_PAGE)
    .min(least, STALE_PAGE)
    .max(2_147_483_647, STALE_PAGE);

export const enrolSchema = z.object({
  accountId: id("Choose the account."),
  managerId: id("Choose who looks after it."),
  enrolledOn: day("Give the day from which it holds."),
  reason: text(REASON_LIMIT).refine((value) => value !== "", {
    error: "Say why this account is worth protecting.",
  }),
  overCapReason: text(REASON_LIMIT),
});
export type Enrol = z.output<typeof enrolSchema>;

export const releaseSchema = z.object({
  accountId: id("Choose the account."),
  version: version(1),
  endedOn: day("Give the last day."),
  endReason: text(REASON_LIMIT).refine((value) => value !== "", {
    error: "Say why it leaves the program, so that it can be understood later.",
  }),
});
export type Release = z.output<typeof releaseSchema>;

export const protectionSchema = z.object({
  accountId: id("Choose the account."),
  goals: text(WORDS_LIMIT),
  risks: text(WORDS_LIMIT),
  steps: text(WORDS_LIMIT),
  agreedWith: text(300),
  agreedOn: optionalDay,
  nextReviewOn: optionalDay,
  /** 0 while there is no plan yet. */
  version: version(0),
});
export type SaveProtection = z.output<typeof protectionSchema>;

export const perceptionSchema = z.object({
  accountId: id("Choose the account."),
  perception: z.enum(PERCEPTIONS, { error: "Choose what the customer sees in us." }),
  day: day("Give the day on which the customer said it."),
  quote: text(2_000),
  saidBy: text(300),
  responseId: z
    .string()
    .trim()
    .max(64)
    .nullish()
    .transform((value) => value || null),
});
export type RecordPerception = z.output<typeof perceptionSchema>;

export const withdrawPerceptionSchema = z.object({
  readingId: id("Choose the reading."),
  reason: text(REASON_LIMIT).refine((value) => value !== "", {
    error: "Say why this reading does not hold.",
  }),
});
export type WithdrawPerception = z.output<typeof withdrawPerceptionSchema>;

export const scorecardSchema = z.object({
  managerId: id("Choose the manager."),
  measures: z
    .preprocess(
      (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.enum(SCORECARD_MEASURES, { error: "Choose from the list." })),
    )
    .transform((list) => SCORECARD_MEASURES.filter((measure) => list.includes(measure))),
  note: text(REASON_LIMIT),
  trainedOn: optionalDay,
  training: text(300),
  version: version(0),
});
export type SaveScorecard = z.output<typeof scorecardSchema>;

/** Amounts are read in the workspace's currency. */
export const contractSchema = (currency: string) =>
  z.object({
    accountId: id("Choose the account."),
    version: version(1),
    contractMinor: z
      .union([z.bigint(), z.string().trim()])
      .nullish()
      .transform((value, context) => {
        if (value === "" || value === null || value === undefined) return null;
        const minor = typeof value === "bigint" ? value : parseMoney(value, currency);
        if (minor !== null && minor >= 0n && minor <= 1_000_000_000_000_000n) return minor;
        context.addIssue({
          code: "custom",
          message: `Write an amount in ${currency}, for example 125000.00; empty where it is not known.`,
        });
        return z.NEVER;
      }),
    renewsOn: optionalDay,
  });
export type EditContract = z.output<ReturnType<typeof contractSchema>>;
