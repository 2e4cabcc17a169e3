import * as z from "zod";
import { isDay, isMonth } from "~/shared/calendar";
import { metricsOf, unitOf, widestEffect } from "./proof-metric";

const choice = z.string().trim().max(200).default("");
const wholeNumber = (lowest: number, highest: number, otherwise: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, otherwise)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, otherwise);

/** More than these are better named by a segment. */
export const MOST_CONTROL_ACCOUNTS = 300;

/** The promise as its form sends it. Whether it is whole enough to lock is another question. */
export const verificationSchema = z
  .object({
    hasOutcome: z.enum(["yes", "no"], { error: "Say whether an outcome is to be proven." }),
    measure: z.enum(["satisfaction", "loyalty", "nps", "effort"]).default("satisfaction"),
    metric: z.enum(["sbi", "csat", "nps"]).default("sbi"),
    direction: z.enum(["up", "down"]).default("up"),
    design: z.enum(["beforeAfter", "its", "controlled"]).default("beforeAfter"),
    tier: choice,
    level: choice,
    stage: choice,
    region: choice,
    /** The customers who do not get the action: a segment, or accounts by their ids. */
    controlTier: choice,
    controlLevel: choice,
    controlStage: choice,
    controlRegion: choice,
    /** A list, or one text with commas between. */
    controlAccounts: z
      .union([z.string().max(20_000), z.array(z.string().max(40))])
      .default([])
      .transform((value) => (typeof value === "string" ? value.split(",") : value).filter((id) => id !== ""))
      .refine(
        (ids) => ids.length <= MOST_CONTROL_ACCOUNTS,
        `Choose ${MOST_CONTROL_ACCOUNTS} accounts at most, or a segment instead.`,
      ),
    minEffect: z
      .string()
      .trim()
      .default("")
      .transform((value) => value.replace(",", "."))
      .refine(
        (value) => value === "" || (/^\d{1,3}(\.\d{1,4})?$/.test(value) && Number(value) > 0),
        "Write points above 0, such as 0.5.",
      ),
    triggerMonth: choice.refine((value) => value === "" || isMonth(value), "Write a month as YYYY-MM."),
    baselineFrom: choice.refine((value) => value === "" || isDay(value), "Write a date as YYYY-MM-DD."),
    windowMonths: wholeNumber(1, 24, "Write a number of months from 1 to 24.").default(3),
    evaluationOffsetDays: z
      .string()
      .trim()
      .default("")
      .refine((value) => /^\d{0,4}$/.test(value), "Write a number of days, or leave it empty.")
      .transform((value) => (value === "" ? null : Number(value))),
    plannedN: wholeNumber(2, 100_000, "Write how many answers are planned, at least 2.").default(30),
    minBaselineN: wholeNumber(2, 100_000, "Write how many answers the baseline needs, at least 2.").default(
      30,
    ),
    /** Asked for once a locked plan is changed. */
    reason: z.string().trim().max(2_000, "At most 2,000 characters, please.").default(""),
  })
  // Answers from 0 to 10 are compared as NPS and in no other way; effort only by its mean.
  .transform((input) => {
    const measure = input.metric === "nps" ? ("nps" as const) : input.measure;
    const metric = metricsOf(measure).find((each) => each === input.metric) ?? metricsOf(measure)[0] ?? "sbi";
    return { ...input, measure, metric };
  })
  .refine(({ minEffect, metric, measure }) => Number(minEffect) <= widestEffect(metric, measure), {
    path: ["minEffect"],
    error: ({ input }) => `Write at most ${widestOf(input)}.`,
  })
  .refine(
    ({ evaluationOffsetDays, windowMonths }) =>
      evaluationOffsetDays === null || evaluationOffsetDays >= windowMonths * 28,
    {
      path: ["evaluationOffsetDays"],
      message: "The evaluation cannot come before the window is over. Leave it empty to read when it ends.",
    },
  );

function widestOf(input: unknown): string {
  const { metric, measure } = input as Pick<VerificationInput, "metric" | "measure">;
  return `${widestEffect(metric, measure)} ${unitOf(metric)}`;
}

export type VerificationInput = z.output<typeof verificationSchema>;

export const signSchema = z.object({
  hash: z.string().trim().default(""),
  meaning: z.literal("on", { error: "Tick that you have read the figures and stand by them." }),
  password: z
    .string()
    .min(1, "Type your password: signing is an act of its own.")
    .max(500, "That is not your password."),
  reason: z.string().trim().max(2_000, "At most 2,000 characters, please.").default(""),
});

export const answerRelapseSchema = z.object({
  version: wholeNumber(1, 2_147_483_647, "Open the page again."),
  answer: z
    .string()
    .trim()
    .min(1, "Say what is done about it, or why nothing is.")
    .max(2_000, "At most 2,000 characters, please."),
});
