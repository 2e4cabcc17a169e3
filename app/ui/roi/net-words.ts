import { wholeMoney } from "./roi-words";

/** Whole units with the sign of a gain or a loss. */
export const netText = (minor: bigint, currency: string, locale: string): string =>
  `${minor > 0n ? "+" : ""}${wholeMoney(minor, currency, locale)}`;
