import Decimal from "decimal.js";

/** "0.54", "0.065", "< 0.0001": two digits that count, and no more noughts than anybody reads. */
export function pText(p: number | null): string {
  if (p === null) return "–";
  if (p < 0.0001) return "< 0.0001";
  return new Decimal(p).toSignificantDigits(2, Decimal.ROUND_HALF_UP).toFixed();
}
