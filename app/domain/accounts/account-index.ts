import { addMonthsTo, type Month, monthOf, monthsBetween } from "~/shared/calendar";
import type { IndexWindow } from "../indices/index-window";
import { roundHalfUp } from "../measurement/exact-decimal";
import type { MonthSum } from "./account-page";

/** Months that the line beside the figure shows. */
const TREND_MONTHS = 12;

export interface AccountReading {
  n: number;
  /** Rounded for display; null where there are fewer answers than a single account is read from. */
  shown: string | null;
  /** Pooled over three months each, oldest first; null where that is too few. */
  trend: { month: Month; value: number | null; n: number }[];
}

/** The first month that an account's page has to know: a year of windows, each three months long. */
export const readingFrom = (window: IndexWindow): Month =>
  addMonthsTo(monthOf(window.to), 1 - TREND_MONTHS - 2);

/** One account's index over the window and how it came there. */
export function readAccount(
  sums: readonly MonthSum[],
  kind: MonthSum["kind"],
  window: IndexWindow,
  fewFloor: number,
): AccountReading {
  const own = sums.filter((sum) => sum.kind === kind);
  const pool = (from: Month, to: Month) =>
    own
      .filter((sum) => sum.month >= from && sum.month <= to)
      .reduce((all, sum) => ({ n: all.n + sum.n, points: all.points + sum.points }), { n: 0, points: 0 });
  const last = monthOf(window.to);
  const whole = pool(monthOf(window.from), last);
  return {
    n: whole.n,
    shown: whole.n >= Math.max(1, fewFloor) ? roundHalfUp(whole.points, whole.n, 2) : null,
    trend: monthsBetween(addMonthsTo(last, 1 - TREND_MONTHS), last).map((month) => {
      const { n, points } = pool(addMonthsTo(month, -2), month);
      return { month, n, value: n >= Math.max(1, fewFloor) ? points / n : null };
    }),
  };
}
