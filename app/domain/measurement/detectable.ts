import { PLANNING_SD } from "./planning-sd";
import { normalQuantile, tMultiplier } from "./quantiles";
import { sampleSize } from "./sample-size";

/** Differences the shipped table lists. */
export const LISTED_DIFFERENCES = [0.1, 0.2, 0.3, 0.5, 0.7] as const;

export interface DetectableOptions {
  sd?: number;
  /** Two-sided, 0.05 by default. */
  alpha?: number;
  /** 0.8 by default. */
  power?: number;
  /** 1 for independent answers. */
  designEffect?: number;
}

/**
 * The smallest difference of two means that the given numbers of answers are likely to show.
 *
 * Inputs: answers before and after (the same number twice for "two periods like this one"); sd, alpha, power.
 * Units: those of the measure (levels). Refusal: null when a side has no answers.
 * Source: normal approximation as in `sampleSize`, here with unequal sides.
 */
export function smallestDetectable(
  nBefore: number,
  nAfter: number,
  { sd = PLANNING_SD, alpha = 0.05, power = 0.8, designEffect = 1 }: DetectableOptions = {},
): number | null {
  if (nBefore < 1 || nAfter < 1) return null;
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  return z * sd * Math.sqrt(designEffect * (1 / nBefore + 1 / nAfter));
}

/**
 * Half of the width of a t interval around a mean, for planning.
 *
 * Inputs: answers; sd; two-sided confidence. Units: levels. Refusal: null below two answers.
 * Source: Student 1908.
 */
export function plannedHalfWidth(n: number, { sd = PLANNING_SD, confidence = 0.95 } = {}): number | null {
  return n < 2 ? null : (tMultiplier(confidence, n - 1) * sd) / Math.sqrt(n);
}

/**
 * How many answers per period each listed difference needs.
 *
 * Inputs: as `smallestDetectable`. Units: levels and answers per period. Errors: none.
 * Source: `sampleSize` of two means.
 */
export function detectabilityTable({ sd = PLANNING_SD, alpha = 0.05, power = 0.8 }: DetectableOptions = {}): {
  difference: number;
  nPerPeriod: number;
}[] {
  return LISTED_DIFFERENCES.flatMap((difference) => {
    const { nPerGroup } = sampleSize({ kind: "means", sd, delta: difference, alpha, power });
    return nPerGroup === null ? [] : [{ difference, nPerPeriod: nPerGroup }];
  });
}
