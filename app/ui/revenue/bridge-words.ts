import { type AmountScale, sayScaled } from "~/domain/revenue/amount-scale";
import type { Bridge } from "~/domain/revenue/bridge";

/** "18.60M: 0.70M more than at the start of the year". */
export function bridgeFinding(
  { openingMinor, closingMinor }: Pick<Bridge, "openingMinor" | "closingMinor">,
  /** "at the start of the year", "on 1 Jul 2026" */
  then: string,
  say: (minor: bigint) => string,
): string {
  const change = closingMinor - openingMinor;
  if (change === 0n) return `${say(closingMinor)}: as much as ${then}`;
  const size = say(change < 0n ? -change : change);
  return `${say(closingMinor)}: ${size} ${change > 0n ? "more" : "less"} than ${then}`;
}

export const sayIn =
  (currency: string, scale: AmountScale, locale: string) =>
  (minor: bigint): string =>
    sayScaled(minor, currency, scale, locale);
