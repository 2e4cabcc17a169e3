import { Decimal } from "decimal.js";

interface Sums {
  totalBenefit: string;
  totalCost: string;
  netBenefit: string;
}

export type Roi =
  | ({ status: "ok"; reason: null; roi: number; benefitCostRatio: number } & Sums)
  | ({
      status: "refused";
      reason: "noData" | "zeroCost" | "negativeCost";
      roi: null;
      benefitCostRatio: null;
    } & Sums);

/** 40 digits: sums of money are exact at any size, and a ratio is rounded to a number once, at the end. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/**
 * Return on investment from single amounts: net benefit ÷ cost, and benefit ÷ cost.
 *
 * Inputs: costs and benefits as decimal texts of one currency. Units: sums in that currency with two decimals, exact; `roi`
 * and `benefitCostRatio` as ratios, 0.25 is 25 %. A negative benefit stays negative.
 * Refusals: `noData` without a line, `zeroCost`, `negativeCost`: no ratio, the net is given all the same.
 * Errors: an amount that is no decimal throws, which is a fault of the caller.
 * Source: Phillips, Handbook of Training Evaluation and Measurement Methods, 3rd ed. 1997; HM Treasury, The Green Book.
 */
export function roi(input: {
  costs: readonly { amount: string }[];
  benefits: readonly { amount: string }[];
}): Roi {
  const benefit = sumOf(input.benefits);
  const cost = sumOf(input.costs);
  const sums: Sums = {
    totalBenefit: benefit.toFixed(2),
    totalCost: cost.toFixed(2),
    netBenefit: benefit.minus(cost).toFixed(2),
  };
  const refused = (reason: "noData" | "zeroCost" | "negativeCost"): Roi => ({
    status: "refused",
    reason,
    ...sums,
    roi: null,
    benefitCostRatio: null,
  });
  if (input.costs.length === 0 && input.benefits.length === 0) return refused("noData");
  if (cost.isZero()) return refused("zeroCost");
  if (cost.isNegative()) return refused("negativeCost");
  return {
    status: "ok",
    reason: null,
    ...sums,
    roi: benefit.minus(cost).div(cost).toNumber(),
    benefitCostRatio: benefit.div(cost).toNumber(),
  };
}

const sumOf = (lines: readonly { amount: string }[]): Decimal =>
  lines.reduce((sum, { amount }) => sum.plus(amount), new Exact(0));
