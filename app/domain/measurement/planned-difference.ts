import { PLANNING_SD } from "./planning-sd";

/**
 * The 97.5 % and the 80 % point of the standard normal distribution, added: what planning at a two-sided
 * 5 % with 80 % power takes. Kept as a figure so that a form can reckon in the browser without the quantiles.
 */
const PLANNING_Z = 2.8015852181129683;

/**
 * The smallest difference that the planned answers are likely to show, at the usual planning figures.
 *
 * Inputs: answers before and after. Units: levels. Refusal: null when a side has no answers.
 * Source: as `smallestDetectable` with sd 1.1, alpha 0.05, power 0.8; a test holds the two together.
 */
export function plannedDifference(nBefore: number, nAfter: number): number | null {
  if (nBefore < 1 || nAfter < 1) return null;
  return PLANNING_Z * PLANNING_SD * Math.sqrt(1 / nBefore + 1 / nAfter);
}
