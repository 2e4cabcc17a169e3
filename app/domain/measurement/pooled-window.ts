import type { Day, Month } from "~/shared/calendar";
import { type DecimalLike, isReached, roundHalfUp } from "./exact-decimal";
import { FIVE_LEVELS, type LevelCounts, poolCounts, type Scale, tally } from "./level-counts";

export type WindowStatus = "noData" | "incomplete" | "tooFew" | "ok";

/** The pooled answers of one window. Compare consecutive windows only when they do not overlap. */
export interface PooledWindow {
  /** The last month or the last day of the window. */
  label: Month | Day;
  status: WindowStatus;
  counts: LevelCounts;
  n: number;
  points: number;
  /** Points ÷ answers, never a mean of monthly means; null without answers. */
  mean: number | null;
  rounded: string | null;
  emptyMonths: Month[];
  /** Null unless the status is ok. */
  meetsThreshold: boolean | null;
}

export type RollingSbi<Pooled extends PooledWindow = PooledWindow> =
  | { status: "ok"; reason: null; windows: Pooled[] }
  | { status: "refused"; reason: "invalidRating" | "negativeCount"; windows: null };

export interface RollingOptions {
  /** 3 by default. */
  windowMonths?: number;
  /** Answers below which a window is too few; 30 by default. */
  minN?: number;
  /** 4.0 by default. */
  threshold?: DecimalLike;
  scale?: Scale;
}

/**
 * Pools the parts of one window and reads its status.
 *
 * Inputs: the window's label; its months with their counts, or one part without a month when the window is not cut by months.
 * Units, refusals and source: those of `rollingSbiByMonth`.
 */
export function poolWindow(
  label: Month | Day,
  parts: readonly { month: Month | null; counts: LevelCounts }[],
  { minN = 30, threshold = 4, scale = FIVE_LEVELS }: RollingOptions,
): { valid: true; window: PooledWindow } | { valid: false; reason: "invalidRating" | "negativeCount" } {
  const emptyMonths: Month[] = [];
  for (const { month, counts } of parts) {
    const counted = tally(counts, scale);
    if (!counted.valid) return { valid: false, reason: counted.reason };
    if (month !== null && counted.n === 0) emptyMonths.push(month);
  }
  const counts = poolCounts(parts.map((part) => part.counts));
  const counted = tally(counts, scale);
  if (!counted.valid) return { valid: false, reason: counted.reason };
  const { n, points } = counted;
  const status = n === 0 ? "noData" : emptyMonths.length > 0 ? "incomplete" : n < minN ? "tooFew" : "ok";
  return {
    valid: true,
    window: {
      label,
      status,
      counts,
      n,
      points,
      mean: n === 0 ? null : points / n,
      rounded: n === 0 ? null : roundHalfUp(points, n, 2),
      emptyMonths,
      meetsThreshold: status === "ok" ? isReached(points, n, threshold) : null,
    },
  };
}
