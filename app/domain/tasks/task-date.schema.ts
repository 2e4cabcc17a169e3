import * as z from "zod";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";

const REASON_LIMIT = 2_000;

/** "I need more time": which day instead, and why. */
export const taskDateSchema = z.object({
  toDay: z
    .string()
    .trim()
    .default("")
    .transform((value, context) => {
      if (isNearDay(value)) return value;
      const message =
        value === ""
          ? "Say by which day it can be done."
          : isDay(value)
            ? FAR_DAY
            : "This is not a date. Write it as YYYY-MM-DD.";
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
  reason: z
    .string()
    .trim()
    .min(1, "Say why it takes longer.")
    .max(REASON_LIMIT, "At most 2,000 characters, please; shorten it."),
});

export const settleTaskDateSchema = z.object({
  answer: z.enum(["accepted", "declined"], { error: "Accept it or decline it." }),
  text: z.string().trim().max(REASON_LIMIT, "At most 2,000 characters, please; shorten it.").default(""),
});
