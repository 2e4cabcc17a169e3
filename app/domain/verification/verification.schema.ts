import * as z from "zod";
import { isDay, isMonth } from "~/shared/calendar";

const choice = z.string().trim().max(200).default("");
const wholeNumber = (lowest: number, highest: number, otherwise: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, otherwise)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, otherwise);

/** The promise as its form sends it. Whether it is whole enough to lock is another question. */
export const verificationSchema = z
  .object({
    hasOutcome: z.enum(["yes", "no"], { error: "Say whether an outcome is to be proven." }),
    measure: z.enum(["satisfaction", "loyalty"]).default("satisfaction"),
    tier: choice,
    level: choice,
    stage: choice,
    region: choice,
    minEffect: z
      .string()
      .trim()
      .default("")
      .transform((value) => value.replace(",", "."))
      .refine(
        (value) =>
          value === "" || (/^\d(\.\d{1,4})?$/.test(value) && Number(value) > 0 && Number(value) <= 4),
        "Write index points between 0 and 4, such as 0.5.",
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
  .refine(
    ({ evaluationOffsetDays, windowMonths }) =>
      evaluationOffsetDays === null || evaluationOffsetDays >= windowMonths * 28,
    {
      path: ["evaluationOffsetDays"],
      message: "The evaluation cannot come before the window is over. Leave it empty to read when it ends.",
    },
  );
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
