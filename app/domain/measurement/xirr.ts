import { type Day, daysBetween } from "~/shared/calendar";
import { type IrrStatus, irrStatusOf } from "./cash-flow";
import { rateRoots } from "./rate-roots";

export type Xirr =
  | {
      status: "ok";
      reason: null;
      xnpv: number;
      /** A year; only where there is exactly one. */
      xirr: number | null;
      xirrAll: number[];
      xirrStatus: IrrStatus;
    }
  | { status: "refused"; reason: "noData" | "invalidRate" };

/**
 * Present value and internal rate of return of dated amounts.
 *
 * Inputs: amounts with their days, the first row is time 0; the discount rate of a year, above −1. Units: money in those of
 * the amounts; rates of a year, 0.1 is 10 %, actual days over 365.
 * Refusals: `noData` without amounts, `invalidRate` for a rate of −1 or below; a single rate is refused (null) where there are
 * several or none, `xirrAll` holds all above −1.
 * Source: Microsoft Excel, XNPV and XIRR (actual/365).
 */
export function xirr({
  flows,
  rate,
}: {
  flows: readonly { date: Day; amount: number }[];
  rate: number;
}): Xirr {
  const first = flows[0];
  if (!first) return { status: "refused", reason: "noData" };
  if (!(rate > -1)) return { status: "refused", reason: "invalidRate" };
  const timed = flows.map(({ date, amount }) => ({ time: daysBetween(first.date, date) / 365, amount }));
  const xirrAll = rateRoots(timed);
  const hasBoth = flows.some(({ amount }) => amount > 0) && flows.some(({ amount }) => amount < 0);
  return {
    status: "ok",
    reason: null,
    xnpv: timed.reduce((sum, { time, amount }) => sum + amount / (1 + rate) ** time, 0),
    xirr: xirrAll.length === 1 ? (xirrAll[0] ?? null) : null,
    xirrAll,
    xirrStatus: irrStatusOf(hasBoth, xirrAll),
  };
}
