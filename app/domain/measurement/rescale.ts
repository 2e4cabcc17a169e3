import { type DecimalLike, isReached, roundHalfUp } from "./exact-decimal";
import type { Scale } from "./level-counts";

/** Name and version of the conversion; stored beside every converted value, because the mapping is an assumption. */
export const LINEAR_RULE = "linear-1";

export type Rescaled =
  | { status: "ok"; reason: null; rule: typeof LINEAR_RULE; values: number[]; thresholdOnSourceScale: number }
  | {
      status: "refused";
      reason: "invalidScale" | "invalidRating";
      rule: typeof LINEAR_RULE;
      values: null;
      thresholdOnSourceScale: null;
    };

/**
 * Carries answers of another scale to levels 1 to 5 by a straight line, and the threshold back to their scale.
 *
 * Inputs: values on the source scale, which need not be whole; the scale's ends; the threshold on levels 1 to 5.
 * Units: levels 1 to 5; the threshold in units of the source scale.
 * Refusals: `invalidScale` when the ends do not ascend; `invalidRating` when a value lies outside them (never clipped).
 * Not for the Net Promoter Score, which is not linear in the mean.
 * Source: linear map 1 + 4 (x − min) / (max − min); an assumption, to be labelled so wherever it is shown.
 */
export function rescale(input: {
  values: readonly number[];
  from: Scale;
  threshold?: DecimalLike;
}): Rescaled {
  const { values, threshold = 4 } = input;
  const [lowest, highest] = input.from;
  const refused = {
    status: "refused",
    rule: LINEAR_RULE,
    values: null,
    thresholdOnSourceScale: null,
  } as const;
  if (!(lowest < highest)) return { ...refused, reason: "invalidScale" };
  if (!values.every((value) => value >= lowest && value <= highest))
    return { ...refused, reason: "invalidRating" };
  const width = highest - lowest;
  return {
    status: "ok",
    reason: null,
    rule: LINEAR_RULE,
    values: values.map((value) => 1 + (4 * (value - lowest)) / width),
    thresholdOnSourceScale: lowest + ((Number(threshold) - 1) / 4) * width,
  };
}

export type RescaledIndex =
  | {
      status: "ok";
      reason: null;
      rule: typeof LINEAR_RULE;
      mean: number;
      rounded: string;
      meetsThreshold: boolean;
    }
  | {
      status: "refused";
      reason: "noData" | "invalidScale" | "invalidRating";
      rule: typeof LINEAR_RULE;
      mean: null;
      rounded: null;
      meetsThreshold: null;
    };

/**
 * The index on levels 1 to 5 of a whole batch of answers on another scale, compared and rounded exactly.
 *
 * Inputs: whole points (sum of the answers) and n on the source scale; its whole ends; the threshold on levels 1 to 5.
 * Units: levels 1 to 5. Refusals: `noData`, `invalidScale`, `invalidRating` when the mean lies outside the scale.
 * Source: as `rescale`; the mean of the mapped answers is the mapped mean.
 */
export function rescaleIndex(input: {
  points: number;
  n: number;
  from: Scale;
  threshold?: DecimalLike;
  decimals?: number;
}): RescaledIndex {
  const { points, n, threshold = 4, decimals = 2 } = input;
  const [lowest, highest] = input.from;
  const refused = {
    status: "refused",
    rule: LINEAR_RULE,
    mean: null,
    rounded: null,
    meetsThreshold: null,
  } as const;
  if (!(lowest < highest)) return { ...refused, reason: "invalidScale" };
  if (n === 0) return { ...refused, reason: "noData" };
  if (points < lowest * n || points > highest * n) return { ...refused, reason: "invalidRating" };
  // Both parts stay whole, so the comparison with the threshold is exact.
  const below = n * (highest - lowest);
  const above = below + 4 * (points - lowest * n);
  return {
    status: "ok",
    reason: null,
    rule: LINEAR_RULE,
    mean: above / below,
    rounded: roundHalfUp(above, below, decimals),
    meetsThreshold: isReached(above, below, threshold),
  };
}
