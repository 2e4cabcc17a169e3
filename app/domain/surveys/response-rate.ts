import * as z from "zod";
import { isMonth, type Month } from "~/shared/calendar";

/** Answers for the people who were asked, of one month of one survey. Unknown where nobody said how many were asked. */
export interface MonthRate {
  surveyId: string;
  surveyName: string;
  month: string;
  invited: number | null;
  responses: number;
}

export interface ResponseRates {
  months: MonthRate[];
  /** Over the months whose invitations are known. */
  invited: number;
  responses: number;
  /** "37 %"; "unknown" where no month of the window is known. */
  label: string;
  knownMonths: number;
  unknownMonths: number;
}

/** 0.3725 → "37 %": half up, whole; more answers than invitations stay visible as what they are. */
export function rateLabel(responses: number, invited: number | null): string {
  if (invited === null || invited === 0) return "unknown";
  return responses === 0 ? "no answer yet" : `${Math.floor((responses * 200 + invited) / (2 * invited))} %`;
}

/** More answers than invitations: the invitations, or what was imported, cannot be right. */
export const isImpossibleRate = (responses: number, invited: number | null): boolean =>
  invited !== null && responses > invited;

export function ratesOf(months: readonly MonthRate[]): ResponseRates {
  const known = months.filter((month) => month.invited !== null && month.invited > 0);
  const invited = known.reduce((sum, month) => sum + (month.invited ?? 0), 0);
  const responses = known.reduce((sum, month) => sum + month.responses, 0);
  return {
    months: [...months],
    invited,
    responses,
    label: rateLabel(responses, known.length === 0 ? null : invited),
    knownMonths: known.length,
    unknownMonths: months.length - known.length,
  };
}

const NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** "2026-09", "2026-09-30", "09/2026", "Sep 2026", "September 2026" → 2026-09; null for anything else. */
export function readMonth(text: string): Month | null {
  const value = text.trim();
  const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(value);
  const turned = /^(\d{1,2})[/.](\d{4})$/.exec(value);
  const worded = /^([A-Za-z]{3})[a-z]*\.?[ -](\d{4})$/.exec(value);
  const at = worded
    ? NAMES.indexOf((worded[1] ?? "").toLowerCase()) + 1
    : Number(iso?.[2] ?? turned?.[1] ?? 0);
  const year = iso?.[1] ?? turned?.[2] ?? worded?.[2] ?? "";
  const month = `${year}-${String(at).padStart(2, "0")}`;
  return isMonth(month) ? month : null;
}

export const MOST_INVITED = 10_000_000;

const monthSchema = z
  .string()
  .trim()
  .transform((text, context) => {
    const month = readMonth(text);
    if (month) return month;
    context.addIssue({ code: "custom", message: "Give the month, such as 2026-09." });
    return z.NEVER;
  });

export const invitedMonthSchema = z.object({
  month: monthSchema,
  invited: z.coerce
    .number({ error: "Give the number of people who were asked." })
    .int({ error: "A whole number of people." })
    .min(1, { error: "At least one; remove the month where nobody was asked." })
    .max(MOST_INVITED, { error: "At most 10,000,000." }),
  /** Of the record that is changed; absent for a new month. */
  version: z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number().int().optional()),
});
export type InvitedMonthInput = z.infer<typeof invitedMonthSchema>;

export const listFileSchema = z.object({ file: z.instanceof(Blob, { error: "Choose a file first." }) });
