import normalCdfOf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantileOf from "@stdlib/stats-base-dists-normal-quantile";
import tCdfOf from "@stdlib/stats-base-dists-t-cdf";
import tQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/**
 * Quantile of Student's t distribution.
 *
 * Inputs: probability 0 to 1, degrees of freedom above 0 (fractions allowed). Units: standard errors.
 * Errors: NaN outside these ranges. Source: Student 1908; computed by @stdlib, good to 1e-12.
 */
export function tQuantile(probability: number, df: number): number {
  return tQuantileOf(probability, df);
}

/**
 * Two-sided p-value of a t statistic: the chance of a value at least as far from 0.
 *
 * Inputs: t, degrees of freedom above 0. Units: probability. Errors: NaN outside these ranges.
 * Source: Student 1908.
 */
export function tTwoSidedP(t: number, df: number): number {
  return 2 * tCdfOf(-Math.abs(t), df);
}

/**
 * Quantile of the standard normal distribution.
 *
 * Inputs: probability 0 to 1. Units: standard deviations. Errors: NaN outside this range. Source: @stdlib, good to 1e-15.
 */
export function normalQuantile(probability: number): number {
  return normalQuantileOf(probability, 0, 1);
}

/** Lower tail probability of the standard normal distribution at z. */
export function normalCdf(z: number): number {
  return normalCdfOf(z, 0, 1);
}

/** Two-sided p-value of a standard normal statistic. */
export function normalTwoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}

/** Density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Upper quantile that leaves half of (1 − confidence) in each tail; the multiplier of a two-sided normal interval. */
export function normalMultiplier(confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2);
}

/** Multiplier of a two-sided t interval. */
export function tMultiplier(confidence: number, df: number): number {
  return tQuantile(1 - (1 - confidence) / 2, df);
}
