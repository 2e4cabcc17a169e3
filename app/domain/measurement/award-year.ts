import { addMonthsTo, type Day, type Month } from "~/shared/calendar";
import { type DecimalLike, isReached, parseDecimal, roundHalfUp } from "./exact-decimal";
import { poolCounts, tally } from "./level-counts";
import type { MonthCounts } from "./rolling-sbi-by-month";
import { sbi } from "./sbi";

export type AwardStatus = "inProgress" | "incomplete" | "met" | "notMet" | "refused";

export interface AwardYear {
  status: AwardStatus;
  reason: "noData" | "invalidRating" | "negativeCount" | null;
  n: number;
  points: number;
  /** Unrounded; null without answers. */
  mean: number | null;
  rounded: string | null;
  /** points − threshold × n: negative where the year is short. */
  pointsAboveThreshold: number | null;
  /** Only a contrast: it differs from the index where months differ in volume. */
  meanOfMonthlyMeans: number | null;
  missingMonths: Month[];
  lowerOneSided: number | null;
  /** Met, and the one-sided lower bound reaches the threshold too. Null until the year is decided. */
  established: boolean | null;
}

/**
 * The award rule over one calendar year: pooled index at or above the threshold, unrounded.
 *
 * Inputs: answers per level and local calendar month (months of other years are left out, several rows of one month
 * are pooled); the year; the threshold (4.0 by default); the day on which it is asked.
 * Units: levels; `points` and `n` whole numbers, `pointsAboveThreshold` in points.
 * Statuses: `inProgress` until the day is after 31 December, then `refused` (`noData`), `incomplete` with an empty
 * month, `met` or `notMet`. Refusals: `invalidRating`, `negativeCount`.
 * Source: the award's published rule, a score of 4.0 over a full calendar year; Student 1908 for the bound.
 */
export function awardYear(input: {
  months: readonly MonthCounts[];
  year: number;
  asOf: Day;
  threshold?: DecimalLike;
  confidence?: number;
}): AwardYear {
  const { year, asOf, threshold = 4, confidence = 0.95 } = input;
  const months = monthsOfYear(year).map((month) => ({
    month,
    counts: poolCounts(input.months.filter((row) => row.month === month).map((row) => row.counts)),
  }));
  const counted = months.map(({ month, counts }) => ({ month, counted: tally(counts) }));
  const missingMonths = counted.filter((each) => each.counted.n === 0).map((each) => each.month);
  const pooled = sbi({ counts: poolCounts(months.map(({ counts }) => counts)), threshold, confidence });
  const { n, points, mean, rounded, lowerOneSided } = pooled;
  const isOver = asOf > `${year}-12-31`;
  if (pooled.status === "refused" && pooled.reason !== "noData") {
    return { ...NOTHING, status: "refused", reason: pooled.reason, n, points: 0, missingMonths };
  }
  if (n === 0 || points === null || mean === null) {
    const status = isOver ? "refused" : "inProgress";
    return { ...NOTHING, status, reason: isOver ? "noData" : null, n, points: 0, missingMonths };
  }
  const reached = isReached(points, n, threshold);
  const status = !isOver
    ? "inProgress"
    : missingMonths.length > 0
      ? "incomplete"
      : reached
        ? "met"
        : "notMet";
  const means = counted.flatMap((each) =>
    each.counted.valid && each.counted.n > 0 ? [each.counted.points / each.counted.n] : [],
  );
  const isDecided = status === "met" || status === "notMet";
  return {
    status,
    reason: null,
    n,
    points,
    mean,
    rounded,
    pointsAboveThreshold: above(points, n, threshold),
    meanOfMonthlyMeans: means.reduce((sum, one) => sum + one, 0) / means.length,
    missingMonths,
    lowerOneSided,
    established: isDecided
      ? status === "met" && lowerOneSided !== null && lowerOneSided >= Number(threshold)
      : null,
  };
}

const NOTHING = {
  mean: null,
  rounded: null,
  pointsAboveThreshold: null,
  meanOfMonthlyMeans: null,
  lowerOneSided: null,
  established: null,
} as const;

/** The twelve months of a calendar year. Errors: none. Source: the calendar. */
export const monthsOfYear = (year: number): Month[] => {
  const january = `${String(year).padStart(4, "0")}-01` as Month;
  return Array.from({ length: 12 }, (_, at) => addMonthsTo(january, at));
};

/** points − threshold × n, exact: shown to six decimals at most, which a decimal threshold never exceeds here. */
function above(points: number, n: number, threshold: DecimalLike): number {
  const { numerator, denominator } = parseDecimal(threshold);
  return Number(roundHalfUp(BigInt(points) * denominator - numerator * BigInt(n), denominator, 6));
}
