import { normalCdf, normalMultiplier } from "./quantiles";

/** A mean with its standard error; without one it is known. */
export interface Uncertain {
  mean: number;
  se?: number;
}

/** The interval of a return against zero. */
export type RoiVerdict = "pays" | "doesNotPay" | "open";

interface Money {
  benefit: number;
  benefitSe: number;
  net: number;
  /** Null when nothing is uncertain. */
  netLower: number | null;
  netUpper: number | null;
  probNetPositive: number | null;
}

export type RoiInterval = Money &
  (
    | {
        status: "ok";
        reason: null;
        roi: number;
        roiLower: number;
        roiUpper: number;
        verdict: RoiVerdict;
      }
    | {
        status: "pointOnly";
        reason: "costNotDistinguishableFromZero";
        roi: number;
        roiLower: null;
        roiUpper: null;
        verdict: null;
      }
    | {
        status: "refused";
        reason: "zeroCost";
        roi: null;
        roiLower: null;
        roiUpper: null;
        verdict: null;
      }
  );

/**
 * Mean and standard error of a product of independent factors.
 *
 * Inputs: means with standard errors. Units: the product of theirs. Errors: none; the empty product is 1, known.
 * Source: Goodman, JASA 55:708-713, 1960: the variance is Π(m² + s²) − Π m², exactly.
 */
export function productOf(factors: readonly Uncertain[]): { mean: number; se: number } {
  const mean = factors.reduce((product, factor) => product * factor.mean, 1);
  const squares = factors.reduce((product, { mean: m, se = 0 }) => product * (m * m + se * se), 1);
  const known = factors.reduce((product, { mean: m }) => product * (m * m), 1);
  return { mean, se: Math.sqrt(Math.max(0, squares - known)) };
}

/**
 * Return on investment whose benefit is a product of independent uncertain factors, and whose cost may be uncertain too.
 *
 * Inputs: factors and cost as mean and standard error; two-sided confidence. Units: money in those of the factors; `roi` a
 * ratio, 0.25 is 25 %; `probNetPositive` a probability.
 * Refusals: `zeroCost` for a cost of zero or below (the net is given); `costNotDistinguishableFromZero`: a number without an
 * interval, because the ratio's is unbounded.
 * Source: Goodman 1960 for the product; the net is taken as normal; Fieller, JRSS B 16:175-185, 1954, for the ratio.
 */
export function roiInterval(input: {
  benefitFactors: readonly Uncertain[];
  cost: Uncertain;
  confidence?: number;
}): RoiInterval {
  const { mean, se } = productOf(input.benefitFactors);
  return roiOfMoments({ mean, se }, input.cost, input.confidence ?? 0.95);
}

/** The same from the benefit's mean and standard error already at hand; see `roiInterval`. */
export function roiOfMoments(
  benefit: { mean: number; se: number },
  cost: Uncertain,
  confidence: number,
): RoiInterval {
  const z = normalMultiplier(confidence);
  const costVariance = (cost.se ?? 0) ** 2;
  const variance = benefit.se ** 2;
  const net = benefit.mean - cost.mean;
  const spread = Math.sqrt(variance + costVariance);
  const money: Money = {
    benefit: benefit.mean,
    benefitSe: benefit.se,
    net,
    netLower: spread > 0 ? net - z * spread : null,
    netUpper: spread > 0 ? net + z * spread : null,
    probNetPositive: spread > 0 ? normalCdf(net / spread) : null,
  };
  const nothing = { roiLower: null, roiUpper: null, verdict: null };
  if (cost.mean <= 0) return { status: "refused", reason: "zeroCost", ...money, roi: null, ...nothing };
  const ratio = benefit.mean / cost.mean;
  const g = (z * z * costVariance) / cost.mean ** 2;
  if (g >= 1) {
    return {
      status: "pointOnly",
      reason: "costNotDistinguishableFromZero",
      ...money,
      roi: ratio - 1,
      ...nothing,
    };
  }
  const half = (z / cost.mean) * Math.sqrt(variance * (1 - g) + ratio * ratio * costVariance);
  const roiLower = (ratio - half) / (1 - g) - 1;
  const roiUpper = (ratio + half) / (1 - g) - 1;
  return {
    status: "ok",
    reason: null,
    ...money,
    roi: ratio - 1,
    roiLower,
    roiUpper,
    verdict: roiVerdict(roiLower, roiUpper),
  };
}

/** Pays when the whole interval lies above zero, does not when the whole lies below; on the line it stays open. */
export const roiVerdict = (lower: number, upper: number): RoiVerdict =>
  lower > 0 ? "pays" : upper < 0 ? "doesNotPay" : "open";
