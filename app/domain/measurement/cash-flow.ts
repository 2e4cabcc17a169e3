import { rateRoots } from "./rate-roots";

export type IrrStatus = "ok" | "multiple" | "none" | "noSignChange";

export type CashFlow =
  | {
      status: "ok";
      reason: null;
      /** Period 0 undiscounted. */
      npv: number;
      total: number;
      signChanges: number;
      irrStatus: IrrStatus;
      /** Only where there is exactly one. */
      irr: number | null;
      irrAll: number[];
      /** In periods; null: never. */
      payback: number | null;
      discountedPayback: number | null;
    }
  | { status: "refused"; reason: "noData" | "invalidRate" };

/**
 * Present value, all internal rates of return and payback of amounts at regular periods.
 *
 * Inputs: one amount per period, period 0 first; the discount rate per period, above −1. Units: money in those of the flows;
 * rates per period, 0.1 is 10 %; paybacks in periods.
 * Refusals: `noData` without flows, `invalidRate` for a rate of −1 or below. A single internal rate is refused (null) where
 * there are several or none; `irrAll` holds every real one above −1, ascending.
 * Source: Brealey, Myers, Allen, Principles of Corporate Finance; the payback is the first return of the cumulated flow to
 * zero after it was negative, linear within the period, 0 where it never was negative.
 */
export function cashFlow({ flows, rate }: { flows: readonly number[]; rate: number }): CashFlow {
  if (flows.length === 0) return { status: "refused", reason: "noData" };
  if (!(rate > -1)) return { status: "refused", reason: "invalidRate" };
  const signs = flows.filter((flow) => flow !== 0).map((flow) => flow < 0);
  const signChanges = signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
  const irrAll = rateRoots(flows.map((amount, time) => ({ time, amount })));
  return {
    status: "ok",
    reason: null,
    npv: presentValue(flows, rate),
    total: flows.reduce((sum, flow) => sum + flow, 0),
    signChanges,
    irrStatus: irrStatusOf(signChanges > 0, irrAll),
    irr: irrAll.length === 1 ? (irrAll[0] ?? null) : null,
    irrAll,
    payback: paybackOf(flows, 0),
    discountedPayback: paybackOf(flows, rate),
  };
}

/** Why there is one rate, several, or none. */
export function irrStatusOf(hasSignChange: boolean, roots: readonly number[]): IrrStatus {
  if (!hasSignChange) return "noSignChange";
  return roots.length === 0 ? "none" : roots.length > 1 ? "multiple" : "ok";
}

const presentValue = (flows: readonly number[], rate: number): number =>
  flows.reduce((sum, flow, period) => sum + flow / (1 + rate) ** period, 0);

function paybackOf(flows: readonly number[], rate: number): number | null {
  let sum = 0;
  let wasBelow = false;
  for (const [period, flow] of flows.entries()) {
    const value = flow / (1 + rate) ** period;
    if (wasBelow && sum + value >= 0) return period - 1 - sum / value;
    sum += value;
    wasBelow ||= sum < 0;
  }
  return wasBelow ? null : 0;
}
