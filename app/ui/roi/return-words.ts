import { formatMoney } from "~/shared/money";

const signOf = (value: number): string => (value < 0 ? "−" : value > 0 ? "+" : "");

/** "+33.5 %": a return always says which way it goes. */
export function returnText(ratio: number): string {
  const shown = Math.abs(ratio * 100).toFixed(1);
  return `${Number(shown) === 0 ? "" : signOf(ratio)}${shown} %`;
}

/** "−2.4 % to +69.4 %", or null where there is no interval. */
export const returnRange = (lower: number | null, upper: number | null): string | null =>
  lower === null || upper === null ? null : `${returnText(lower)} to ${returnText(upper)}`;

/** Whole units with the sign of a gain or a loss. */
export function netText(minor: bigint, currency: string, locale: string): string {
  const text = formatMoney(minor < 0n ? -minor : minor, currency, locale, "whole");
  return minor === 0n ? text : `${minor < 0n ? "−" : "+"}${text}`;
}

export const wholeMoney = (minor: bigint, currency: string, locale: string): string =>
  minor < 0n ? netText(minor, currency, locale) : formatMoney(minor, currency, locale, "whole");
