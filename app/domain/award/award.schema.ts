import * as z from "zod";

const year = z.coerce
  .number({ error: "Give the year in four digits." })
  .int("Give the year in four digits.")
  .min(1990, "The award is not that old.")
  .max(2200, "Give the year in four digits.");

const LONGEST = 2000;
const tooLong = `Keep it under ${LONGEST.toLocaleString("en-US")} characters.`;

/** Closing the file of a year that is over; a year that was filed before asks why again. */
export const filingSchema = z.object({
  version: z.coerce.number().int().min(0),
  /** What was shown when the file was closed: nobody files figures they have not seen. */
  seen: z.string().max(200),
  note: z.string().trim().max(LONGEST, tooLong),
});
export type Filing = z.infer<typeof filingSchema>;

/** A year from before the answers held here. */
export const earlierYearSchema = z.object({
  year,
  result: z.enum(["won", "notWon"], { error: "Say whether the award was won." }),
  source: z
    .string()
    .trim()
    .min(1, "Say where this is written: a certificate, a press release.")
    .max(300, "Keep it under 300 characters."),
});
export type EarlierYear = z.infer<typeof earlierYearSchema>;

/** The year of an address; null where it is none. */
export const readYearParam = (text: string | undefined): number | null =>
  /^\d{4}$/.test(text ?? "") && year.safeParse(text).success ? Number(text) : null;
