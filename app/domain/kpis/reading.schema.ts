import * as z from "zod";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";
import { storableText } from "../activity/activity";

const DECIMAL = /^[+-]?\d{1,12}([.,]\d{1,6})?$/;

/** A number as people write it, exact: "62,5" is 62.5; null where it is none or has too many digits. */
export function readDecimal(text: string): string | null {
  const plain = text.trim().replace(/^\u2212/, "-");
  return DECIMAL.test(plain) ? plain.replace(",", ".") : null;
}

export const NO_NUMBER =
  "Write a number such as 41 or 62.5: at most twelve digits before the point and six after it.";

const count = z
  .string()
  .trim()
  .default("")
  .refine((value) => /^\d{0,9}$/.test(value), "Write a whole number, or leave it empty.")
  .transform((value) => (value === "" ? null : Number(value)));

/** What to do where the day has a reading already; "" asks. */
export const SAME_DAY = ["", "replace", "keep"] as const;
export type SameDay = (typeof SAME_DAY)[number];

export const NOTE_LIMIT = 2_000;

export const readingSchema = z
  .object({
    /** Empty where the count of n says it. */
    value: z
      .string()
      .trim()
      .default("")
      .transform((value, context) => {
        const read = value === "" ? "" : readDecimal(value);
        if (read !== null) return read;
        context.addIssue({ code: "custom", message: NO_NUMBER });
        return z.NEVER;
      }),
    day: z
      .string()
      .trim()
      .refine(isDay, { error: "Write the date of the reading as YYYY-MM-DD.", abort: true })
      .refine(isNearDay, FAR_DAY),
    n: count,
    count,
    note: z
      .string()
      .trim()
      .overwrite(storableText)
      .max(NOTE_LIMIT, "At most 2,000 characters, please.")
      .default(""),
    sameDay: z.enum(SAME_DAY).default(""),
  })
  .refine(({ value, n, count }) => value !== "" || (n !== null && count !== null), {
    error: "Write the number that was read; for a share its count and n are enough.",
    path: ["value"],
  });
export type ReadingInput = z.output<typeof readingSchema>;
