import { cashFlow, type IrrStatus, irrStatusOf } from "../measurement/cash-flow";
import { rateRoots } from "../measurement/rate-roots";
import type { LineMoney } from "./line-money";

/** What a line comes to, with where it falls. */
export interface Flow {
  money: LineMoney;
  minor: bigint;
}

export interface CashPlan {
  npvMinor: bigint;
  paybackMonths: number | null;
  discountedPaybackMonths: number | null;
  irr: { status: IrrStatus; all: number[] };
}

/**
 * The lines month by month. Month 0 is now; costs fall at the beginning of their months, benefits at the end of them, so that
 * nothing pays back before it can.
 */
export function monthlyFlows(flows: readonly Flow[], horizonMonths: number): number[] {
  const periods = Array.from({ length: horizonMonths + 1 }, () => 0);
  for (const { money, minor } of flows) {
    const { line, months } = money;
    const sign = line.side === "cost" ? -1 : 1;
    const lag = line.side === "benefit" && line.rhythm !== "once" ? 1 : 0;
    for (let at = 0; at < months.count; at += 1) {
      const period = Math.min(horizonMonths, months.from + at + lag);
      periods[period] = (periods[period] ?? 0) + (sign * Number(minor)) / months.count;
    }
  }
  return periods;
}

/** Present value, payback and all yearly internal rates; the yearly rate is turned into the month's that compounds to it. */
export function cashPlan(flows: readonly Flow[], horizonMonths: number, yearlyRate: number): CashPlan | null {
  const periods = monthlyFlows(flows, horizonMonths);
  const read = cashFlow({ flows: periods, rate: (1 + yearlyRate) ** (1 / 12) - 1 });
  if (read.status === "refused" || !Number.isFinite(read.npv)) return null;
  const all = rateRoots(periods.map((amount, month) => ({ time: month / 12, amount })));
  return {
    npvMinor: BigInt(Math.round(read.npv)),
    paybackMonths: read.payback,
    discountedPaybackMonths: read.discountedPayback,
    irr: { status: irrStatusOf(read.signChanges > 0, all), all },
  };
}
