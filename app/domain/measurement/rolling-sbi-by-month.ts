import type { Month } from "~/shared/calendar";
import { type LevelCounts, poolCounts } from "./level-counts";
import { monthsEndingWith } from "./months-ending-with";
import { type PooledWindow, poolWindow, type RollingOptions, type RollingSbi } from "./pooled-window";

/** Answers of one local calendar month, counted per level. */
export interface MonthCounts {
  month: Month;
  counts: LevelCounts;
}

/**
 * ScoreBoard Index over windows of local calendar months, from monthly counts as a database adds them up.
 *
 * Inputs: counts per month (several rows of one month are pooled, a month not named has no answers); the last month of
 * each wanted window. Units: levels; whole points and answers.
 * Refusals: `invalidRating`, `negativeCount`. Each window: `noData`, `incomplete` (a month without answers), `tooFew`, `ok`;
 * compared with the threshold only when ok, exactly and unrounded.
 * Source: the award's "at least a three month window", pooled over answers.
 */
export function rollingSbiByMonth(
  input: RollingOptions & { months: readonly MonthCounts[]; windows: readonly Month[] },
): RollingSbi {
  const { windowMonths = 3 } = input;
  const byMonth = new Map<Month, LevelCounts>();
  for (const { month, counts } of input.months) {
    byMonth.set(month, poolCounts([byMonth.get(month) ?? {}, counts]));
  }
  const windows: PooledWindow[] = [];
  for (const label of input.windows) {
    const months = monthsEndingWith(label, windowMonths).map((month) => ({
      month,
      counts: byMonth.get(month) ?? {},
    }));
    const pooled = poolWindow(label, months, input);
    if (!pooled.valid) return { status: "refused", reason: pooled.reason, windows: null };
    windows.push(pooled.window);
  }
  return { status: "ok", reason: null, windows };
}
