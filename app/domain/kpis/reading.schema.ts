import * as z from "zod";
import { isDay } from "~/shared/calendar";

const DECIMAL = /^[+-]?\d{1,12}([.,]\d{1,6})?$/;
const count = z
  .string()
  .trim()
  .default("")
  .refine((value) => /^\d{0,9}$/.test(value), "Write a whole number, or leave it empty.")
  .transform((value) => (value === "" ? null : Number(value)));

export const readingSchema = z.object({
  value: z
    .string()
    .trim()
    .regex(DECIMAL, "Write a number such as 41 or 62.5 (at most six digits after the point).")
    .transform((value) => value.replace(",", ".")),
  day: z.string().trim().refine(isDay, "Write the date of the reading as YYYY-MM-DD."),
  n: count,
  count,
  note: z.string().trim().max(2_000, "At most 2,000 characters, please.").default(""),
});
export type ReadingInput = z.output<typeof readingSchema>;
