import { type Big4Figures, winBackRateOf } from "../revenue/big4";
import type { Period } from "../revenue/period";
import { type LostAccount, wonBackOf } from "../revenue/win-back-rate";

export interface RateView {
  winBack: Big4Figures["winBack"];
  lostMinor: bigint;
  wonMinor: bigint;
}

/** The rate as the Big 4 have it, with what was lost and what came back a year. */
export const rateViewOf = (lost: readonly LostAccount[], window: Period): RateView => ({
  winBack: winBackRateOf(lost, window),
  lostMinor: lost.reduce((sum, { lostMinor }) => sum - lostMinor, 0n),
  wonMinor: wonBackOf(lost).reduce((sum, { wonBackMinor }) => sum + (wonBackMinor ?? 0n), 0n),
});
