import { formatMoney } from "~/shared/money";
import type { CaseReading } from "../roi/case-reading";

/** The return in one sentence, with its interval, and the word "assumed" where the effect behind it is not decided. */
export function moneySentence(money: CaseReading | null): string {
  if (!money || money.netMinor === null) return "";
  const net = `${money.netMinor < 0n ? "−" : ""}${formatMoney(money.netMinor < 0n ? -money.netMinor : money.netMinor, money.currency, "en", "whole")}`;
  const assumed = money.assumed ? "assumed " : "";
  if (money.roi === null)
    return `The ${assumed}net is ${net}; no return can be given${money.roiRefused ? `: ${money.roiRefused}` : ""}.`;
  const range =
    money.roiLower === null || money.roiUpper === null
      ? ""
      : ` (${percent(money.roiLower)} to ${percent(money.roiUpper)})`;
  return `The ${assumed}return on investment is ${percent(money.roi)}${range}, a net of ${net}.`;
}

function percent(ratio: number): string {
  const shown = Math.abs(ratio * 100).toFixed(1);
  return `${Number(shown) === 0 ? "" : ratio < 0 ? "−" : "+"}${shown} %`;
}
