import * as z from "zod";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";
import { oneTimeKey } from "../one-time-key";
import { flag, line, openChoice } from "../plans/plan-fields";
import { LOSS_REASONS, REASON_SOURCES, TALK_WAYS } from "./win-back";

const WORDS = 4_000;
const STALE_PAGE = "This page is missing the version it was read at; reload it.";
export const version = z
  .union([z.number(), z.string().trim()])
  .nullish()
  .transform((value) => (value === "" || value === null || value === undefined ? undefined : Number(value)))
  .refine((value) => value === undefined || (Number.isInteger(value) && value > 0), STALE_PAGE)
  .optional();

export const optionalDay = () =>
  z
    .union([z.null(), z.string().trim()])
    .transform((value) => value || null)
    .refine((value) => value === null || isDay(value), {
      error: "This is not a date. Write it as YYYY-MM-DD.",
      abort: true,
    })
    .refine((value) => value === null || isNearDay(value), FAR_DAY);
const neededDay = (message: string) => optionalDay().refine((value) => value !== null, message);
const person = () =>
  z.union([z.null(), z.string().trim().max(64, "This is not a person.")]).transform((value) => value || null);
/** As somebody typed it; the command reads it in the workspace's currency. */
const amount = () => line(40).default("");

/* A field that is left out stays as it is; one that is sent empty is emptied. */
export const saveWinBackSchema = z.object({
  version,
  ownerId: person().optional(),
  value: line(40).optional(),
  reason: openChoice(LOSS_REASONS, "Choose why they left.").optional(),
  reasonDetail: line(WORDS).optional(),
  reasonSource: openChoice(REASON_SOURCES, "Choose who says so.").optional(),
  approach: line(WORDS).optional(),
  nextStep: line(300).optional(),
  nextOn: optionalDay().optional(),
});
export type SaveWinBack = z.infer<typeof saveWinBackSchema>;

/** Every move's form in one: each asks for its own part. */
export const moveWinBackSchema = z.object({
  version,
  reason: openChoice(LOSS_REASONS, "Choose why they left.").optional(),
  reasonDetail: line(WORDS).optional(),
  reasonSource: openChoice(REASON_SOURCES, "Choose who says so.").optional(),
  value: line(40).optional(),
  /** Why nothing has to be fixed, why so early, why given up, why again. */
  why: line(WORDS).default(""),
  planId: line(64).default(""),
  ended: flag(),
  tryAgainOn: optionalDay().optional(),
  wonOn: optionalDay().optional(),
  wonValue: amount(),
  offerId: line(64).default(""),
});
export type MoveWinBack = z.infer<typeof moveWinBackSchema>;

export const offerSchema = z.object({
  key: oneTimeKey,
  version,
  text: line(WORDS).min(1, "Say what they are offered."),
  value: amount(),
  cost: amount(),
  madeOn: neededDay("Say on which day it was made."),
  validUntil: optionalDay().optional(),
});
export type OfferInput = z.infer<typeof offerSchema>;

export const offerAnswerSchema = z.object({
  version,
  status: z.enum(["open", "accepted", "declined", "withdrawn"], { error: "Choose what became of it." }),
  answer: line(WORDS).default(""),
  answeredOn: optionalDay().optional(),
});
export type OfferAnswer = z.infer<typeof offerAnswerSchema>;

export const talkSchema = z.object({
  key: oneTimeKey,
  day: neededDay("Say on which day it was."),
  way: z.enum(TALK_WAYS, { error: "Choose how you talked." }),
  contactId: line(64).default(""),
  withName: line(200).default(""),
  text: line(WORDS).min(1, "Write down what was said."),
});
export type TalkInput = z.infer<typeof talkSchema>;

export const linkPlanSchema = z.object({ planId: line(64).min(1, "Choose a plan.") });

/** The way back from a talk that was taken off. */
export const restoreTalkSchema = z.object({ restore: line(64).min(1) });

export const correctLossSchema = z.object({ version, why: line(WORDS).min(1, "Say how it came about.") });
