import type { AllNull } from "./all-null";
import { type Distribution, drawFrom, uniformFrom } from "./distributions";

interface Simulated {
  mean: number;
  p05: number;
  p50: number;
  p95: number;
  /** Chance that the return is above zero. */
  probPositive: number;
}

export type RoiMonteCarlo =
  | ({ status: "ok"; reason: null } & Simulated)
  | ({ status: "refused"; reason: "noData" | "zeroCost" | "tooFew" } & AllNull<Simulated>);

/** As many as it takes for two digits of a percentage. */
export const DRAWS = 100_000;

/**
 * Return on investment of skewed or many lines by simulation: independent benefit lines, one cost.
 *
 * Inputs: benefit lines and cost as distributions; the number of draws, 100,000 unless told; a seed, from which the same
 * figures come again. Units: `mean` and quantiles as ratios, 0.25 is 25 %.
 * Refusals: `noData` without a benefit line, `zeroCost` when any drawn cost is not above zero (the ratio has no mean then),
 * `tooFew` below 1,000 draws.
 * Source: Vose, Risk Analysis, 3rd ed. 2008. Quantiles by linear interpolation (type 7, Hyndman & Fan 1996).
 */
export function roiMonteCarlo(input: {
  benefits: readonly Distribution[];
  cost: Distribution;
  draws?: number;
  seed?: number;
}): RoiMonteCarlo {
  const { benefits, cost, draws = DRAWS, seed = 1 } = input;
  const refused = (reason: "noData" | "zeroCost" | "tooFew"): RoiMonteCarlo => ({
    status: "refused",
    reason,
    mean: null,
    p05: null,
    p50: null,
    p95: null,
    probPositive: null,
  });
  if (benefits.length === 0) return refused("noData");
  if (!(draws >= 1_000)) return refused("tooFew");
  const uniform = uniformFrom(seed);
  const drawn = new Float64Array(Math.floor(draws));
  let sum = 0;
  let above = 0;
  for (let at = 0; at < drawn.length; at += 1) {
    let benefit = 0;
    for (const line of benefits) benefit += drawFrom(line, uniform);
    const spent = drawFrom(cost, uniform);
    if (!(spent > 0)) return refused("zeroCost");
    const ratio = benefit / spent - 1;
    drawn[at] = ratio;
    sum += ratio;
    if (ratio > 0) above += 1;
  }
  drawn.sort();
  return {
    status: "ok",
    reason: null,
    mean: sum / drawn.length,
    p05: quantileOf(drawn, 0.05),
    p50: quantileOf(drawn, 0.5),
    p95: quantileOf(drawn, 0.95),
    probPositive: above / drawn.length,
  };
}

/**
 * Quantile of sorted values by linear interpolation.
 *
 * Inputs: values ascending, at least one; a probability. Units: those of the values. Errors: NaN without values.
 * Source: type 7 of Hyndman & Fan, The American Statistician 50:361-365, 1996.
 */
export function quantileOf(sorted: Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
