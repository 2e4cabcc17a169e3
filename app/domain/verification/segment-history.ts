import type { Month } from "~/shared/calendar";
import { type ProofMetric, scoreOf } from "./proof-metric";
import type { HistoryMonth } from "./spontaneous-change";

/** How many answers of a month were given at a rating. */
export interface RatingCount {
  month: Month;
  rating: number;
  n: number;
}

/** Months with the mean of their scores, oldest first; months without answers are not in it. */
export function historyOf(counts: readonly RatingCount[], metric: ProofMetric): HistoryMonth[] {
  const months = new Map<Month, { n: number; sum: number }>();
  for (const { month, rating, n } of counts) {
    const sums = months.get(month) ?? { n: 0, sum: 0 };
    months.set(month, { n: sums.n + n, sum: sums.sum + n * scoreOf(metric, rating) });
  }
  return [...months]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, { n, sum }]) => ({ month, n, value: sum / n }));
}
