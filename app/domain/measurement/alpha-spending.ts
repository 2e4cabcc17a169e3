import { normalCdf, normalMultiplier } from "./quantiles";

/**
 * What of an overall error may be spent by the time that a share of the planned information is there: next to nothing
 * early, all of it at the end (O'Brien-Fleming type). A look may use what this allows less what earlier looks spent.
 *
 * Inputs: share of the information, above 0 to 1 (more counts as 1); overall two-sided error (0.05).
 * Units: two-sided probability. Errors: NaN for a share that is not above 0 or an error outside of 0 to 1.
 * Source: Lan & DeMets, Biometrika 70:659-663, 1983: α(t) = 2 − 2Φ(z₁₋α⁄₂ ⁄ √t).
 */
export function alphaSpending(share: number, alpha = 0.05): number {
  if (!(share > 0) || !(alpha > 0 && alpha < 1)) return Number.NaN;
  return 2 - 2 * normalCdf(normalMultiplier(1 - alpha) / Math.sqrt(Math.min(share, 1)));
}
