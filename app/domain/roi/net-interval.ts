import { normalCdf, normalMultiplier, tTwoSidedP } from "../measurement/quantiles";
import { productOf, roiOfMoments, type Uncertain } from "../measurement/roi-interval";
import type { EffectOfCase } from "./effect-of-case";
import type { Assumption, Spread } from "./factors";
import { type LineMoney, slopeOf } from "./line-money";

/** Money in whole units of the currency, returns as ratios. */
export interface NetInterval {
  netLower: number;
  netUpper: number;
  roiLower: number | null;
  roiUpper: number | null;
  probNetPositive: number | null;
}

export type Simulate = (lines: readonly LineMoney[], confidence: number, seed: number) => NetInterval;

interface Sums {
  benefit: number;
  cost: number;
}

/** What is uncertain about the lines, each thing once. */
export const uncertainOf = (lines: readonly LineMoney[]): Assumption[] => [
  ...new Map(
    lines
      .flatMap(({ assumptions }) => assumptions)
      .filter(({ spread }) => spread.kind !== "known")
      .map((each) => [each.id, each]),
  ).values(),
];

/** Straight from the effect's interval, where nothing else is uncertain: the ends are carried through the same product. */
export function intervalOfEffect(
  lines: readonly LineMoney[],
  { id, value, spread }: Assumption,
  effect: EffectOfCase,
  { benefit, cost }: Sums,
): NetInterval | null {
  if (spread.kind !== "effect") return null;
  const slope = lines.reduce(
    (sum, money) => sum + (money.line.side === "cost" ? -1 : 1) * slopeOf(money, id).toNumber(),
    0,
  );
  const estimate = value.toNumber();
  const at = (end: number) => benefit - cost + slope * (end - estimate);
  const ends = [at(spread.low.toNumber()), at(spread.high.toNumber())];
  const [netLower, netUpper] = [Math.min(...ends), Math.max(...ends)];
  return {
    netLower,
    netUpper,
    roiLower: cost > 0 ? netLower / cost : null,
    roiUpper: cost > 0 ? netUpper / cost : null,
    probNetPositive: chanceAbove(benefit - cost, Math.abs(slope), effect),
  };
}

/** By the t distribution of the effect; by the normal one where the method has no degrees of freedom. */
function chanceAbove(net: number, slope: number, { se, df, lower, upper, confidence }: EffectOfCase) {
  const error = slope * (se ?? spreadOf(lower, upper, confidence));
  if (!(error > 0)) return null;
  const t = net / error;
  if (se === null || df === null) return normalCdf(t);
  const tail = tTwoSidedP(t, df) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The standard error an interval stands for. */
export const spreadOf = (lower: number | null, upper: number | null, confidence: number): number =>
  lower === null || upper === null ? 0 : (upper - lower) / (2 * normalMultiplier(confidence));

/**
 * By the variance of products (Goodman) and Fieller's interval of the ratio: what a browser can reckon while somebody types.
 * Lines count as independent; where one assumption stands in several lines, these are summed before.
 */
export function intervalOfProducts(
  lines: readonly LineMoney[],
  confidence: number,
  { benefit, cost }: Sums,
): NetInterval {
  const variance = { benefit: 0, cost: 0 };
  for (const { line, assumptions, times, share, amount } of lines) {
    if (amount === null) continue;
    const { se } = productOf([...assumptions.map(uncertain), { mean: times.mul(share).toNumber() }]);
    variance[line.side] += se * se;
  }
  const read = roiOfMoments(
    { mean: benefit, se: Math.sqrt(variance.benefit) },
    { mean: cost, se: Math.sqrt(variance.cost) },
    confidence,
  );
  return {
    netLower: read.netLower ?? read.net,
    netUpper: read.netUpper ?? read.net,
    roiLower: read.roiLower,
    roiUpper: read.roiUpper,
    probNetPositive: read.probNetPositive,
  };
}

function uncertain({ value, spread }: Assumption): Uncertain {
  return { mean: value.toNumber(), se: seOf(spread, value.toNumber()) };
}

/** Standard deviation of a triangle (Vose 2008), the standard error of an effect. */
export function seOf(spread: Spread, mode: number): number {
  if (spread.kind === "known") return 0;
  if (spread.kind === "effect") {
    return spread.effect.se ?? spreadOf(spread.effect.lower, spread.effect.upper, spread.effect.confidence);
  }
  const [low, high] = [spread.low.toNumber(), spread.high.toNumber()];
  return Math.sqrt((low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18);
}
