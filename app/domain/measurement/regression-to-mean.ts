import { normalCdf, normalDensity } from "./quantiles";

export interface RegressionToMeanInput {
  /** Long-run mean and spread of a single measurement, e.g. of monthly indices. */
  mean: number;
  sd: number;
  /** The line whose crossing triggered the action. */
  cutoff: number;
  /** Correlation of two measurements of the same thing; 0 for a stable process that varies by chance alone. */
  icc: number;
  /** Measurements averaged before the line was applied; 1 by default. */
  baselineMeasurements?: number;
  direction?: "below" | "above";
}

export type RegressionToMean =
  | { status: "ok"; reason: null; z: number; expectedChange: number; shareSelected: number }
  | {
      status: "refused";
      reason: "noSpread" | "invalidRate";
      z: null;
      expectedChange: null;
      shareSelected: null;
    };

/**
 * The change to expect without any action, merely because the trigger chose an extreme value.
 *
 * Inputs: mean and sd of one measurement, the cut-off, the correlation between measurements, how many were averaged, and
 * on which side the trigger lies. Units: those of the measure; positive is a rise; `shareSelected` 0 to 1.
 * Refusals: `noSpread` when sd is not positive; `invalidRate` when the correlation is outside 0 to 1 or fewer than one
 * measurement was averaged.
 * Source: Barnett, van der Pols, Dobson, International Journal of Epidemiology 34:215-220, 2005, equation 1.
 */
export function regressionToMean(input: RegressionToMeanInput): RegressionToMean {
  const { mean, sd, cutoff, icc, baselineMeasurements = 1, direction = "below" } = input;
  const refused = { status: "refused", z: null, expectedChange: null, shareSelected: null } as const;
  if (!(sd > 0)) return { ...refused, reason: "noSpread" };
  if (!(icc >= 0 && icc <= 1) || !(baselineMeasurements >= 1)) return { ...refused, reason: "invalidRate" };
  const within = ((1 - icc) * sd ** 2) / baselineMeasurements;
  const spread = Math.sqrt(icc * sd ** 2 + within);
  const sign = direction === "below" ? 1 : -1;
  const z = (sign * (mean - cutoff)) / spread;
  const shareSelected = normalCdf(-z);
  return {
    status: "ok",
    reason: null,
    z,
    expectedChange: sign * (within / spread) * meanBeyond(z),
    shareSelected,
  };
}

/** Mean of a standard normal value given that it lies beyond z: φ(z) / (1 − Φ(z)). */
function meanBeyond(z: number): number {
  // Beyond 30 both parts run out of digits; four terms of the asymptotic series are exact to 1e-10 there.
  if (z > 30) return z + 1 / z - 2 / z ** 3 + 10 / z ** 5;
  return normalDensity(z) / normalCdf(-z);
}
