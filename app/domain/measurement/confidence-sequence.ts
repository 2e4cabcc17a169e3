import { normalMultiplier } from "./quantiles";

interface Interval {
  /** How fast the interval is tuned; a function of alpha and the planned n alone. */
  rho2: number;
  margin: number;
  lower: number;
  upper: number;
  /** What a single look at this n would have given. */
  fixedNMargin: number;
}

export type ConfidenceSequence = { n: number } & (
  | ({ status: "ok"; reason: null; mean: number } & Interval)
  | {
      status: "refused";
      reason: "tooFew" | "zeroVariance";
      mean: number | null;
      rho2: null;
      margin: null;
      lower: null;
      upper: null;
      fixedNMargin: null;
    }
);

/**
 * An interval that may be looked at as often as one likes: at every look together it misses with at most alpha.
 *
 * Inputs: mean, standard deviation and number of the answers so far; alpha (two-sided, 0.05); `plannedN`, the number it is
 * tuned to (narrowest near it); `minN`, below which nothing is said (30). Units: those of the values.
 * Refusals: `tooFew` below `minN`; `zeroVariance` when all values are equal.
 * Source: Robbins, Annals of Mathematical Statistics 41:1397-1409, 1970; Waudby-Smith et al., arXiv:2103.06476.
 */
export function confidenceSequence(input: {
  mean: number | null;
  sd: number | null;
  n: number;
  alpha?: number;
  plannedN: number;
  minN?: number;
}): ConfidenceSequence {
  const { mean, sd, n, alpha = 0.05, plannedN, minN = 30 } = input;
  const refused = {
    status: "refused",
    n,
    rho2: null,
    margin: null,
    lower: null,
    upper: null,
    fixedNMargin: null,
  } as const;
  if (n < minN || mean === null || sd === null) return { ...refused, reason: "tooFew", mean: null };
  if (sd === 0) return { ...refused, reason: "zeroVariance", mean };
  const rho2 = (-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / plannedN;
  const looked = n * rho2 + 1;
  const margin = sd * Math.sqrt(((2 * looked) / (n ** 2 * rho2)) * Math.log(Math.sqrt(looked) / alpha));
  return {
    status: "ok",
    reason: null,
    n,
    mean,
    rho2,
    margin,
    lower: mean - margin,
    upper: mean + margin,
    fixedNMargin: (normalMultiplier(1 - alpha) * sd) / Math.sqrt(n),
  };
}
