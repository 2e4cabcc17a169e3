import { type LevelCounts, tally } from "./level-counts";

/** One sample: single values (null = missing, left out), or whole ratings already counted per level. */
export type Sample = { values: readonly (number | null)[] } | { counts: LevelCounts };

/** A value and how often it occurs. */
export type ValueCount = readonly [value: number, count: number];

export interface Moments {
  n: number;
  /** Null without a value. */
  mean: number | null;
  /** Divided by n − 1; null below two values; exactly 0 when all values are equal. */
  variance: number | null;
}

/**
 * Size, mean and variance of a sample.
 *
 * Inputs: values, or counts per whole level. Units: those of the values; variance in their square.
 * Errors: RangeError for counts that are negative or not whole and for values that are not finite: a fault of the caller.
 * Source: two-pass sample variance with n − 1.
 */
export function momentsOf(sample: Sample): Moments {
  if ("values" in sample) {
    const present = sample.values.filter((value) => value !== null);
    return momentsOfCounts(present.map((value): ValueCount => [value, 1]));
  }
  const counted = tally(sample.counts, null);
  if (!counted.valid) throw new RangeError("A sample needs whole counts, not negative, of whole levels.");
  return momentsOfCounts(counted.levels);
}

/** Size, mean and variance of values with frequencies; see `momentsOf`. */
export function momentsOfCounts(given: readonly ValueCount[]): Moments {
  const pairs = given.filter(([, count]) => count !== 0);
  if (pairs.some(([value, count]) => !Number.isFinite(value) || !Number.isSafeInteger(count) || count < 0)) {
    throw new RangeError("A sample needs finite values with whole counts, not negative.");
  }
  const n = pairs.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return { n, mean: null, variance: null };
  const mean = pairs.reduce((sum, [value, count]) => sum + value * count, 0) / n;
  if (n === 1) return { n, mean, variance: null };
  const first = pairs[0]?.[0];
  // Rounding in the mean must not give equal values a spread.
  if (pairs.every(([value]) => value === first)) return { n, mean, variance: 0 };
  const squares = pairs.reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0);
  return { n, mean, variance: squares / (n - 1) };
}
