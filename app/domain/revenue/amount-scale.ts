import { currencyDigits, moneyText } from "~/shared/money";

/** One unit for all amounts that stand side by side, so that they can be compared and added up by eye. */
export type AmountScale = "whole" | "thousands" | "millions";

const SCALES: Record<AmountScale, { power: number; sign: string }> = {
  whole: { power: 0, sign: "" },
  thousands: { power: 3, sign: "K" },
  millions: { power: 6, sign: "M" },
};

const size = (minor: bigint) => (minor < 0n ? -minor : minor);

export function scaleOf(amounts: Iterable<bigint>, currency: string): AmountScale {
  const unit = 10n ** BigInt(currencyDigits(currency));
  let largest = 0n;
  for (const minor of amounts) if (size(minor) > largest) largest = size(minor);
  if (largest >= 1_000_000n * unit) return "millions";
  return largest >= 100_000n * unit ? "thousands" : "whole";
}

/** "18.60M", "0.70M", "240.00K", "812.50": two decimals, half up, from the exact amount. */
export function sayScaled(minor: bigint, currency: string, scale: AmountScale, locale: string): string {
  const { power, sign } = SCALES[scale];
  if (power === 0) {
    return new Intl.NumberFormat(locale, {
      minimumFractionDigits: currencyDigits(currency),
    }).format(moneyText(minor, currency) as Intl.StringNumericLiteral);
  }
  // Hundredths of the scale's unit.
  const step = 10n ** BigInt(currencyDigits(currency) + power - 2);
  const hundredths = (size(minor) * 2n + step) / (step * 2n);
  const text = `${minor < 0n && hundredths > 0n ? "-" : ""}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
  const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(
    text as Intl.StringNumericLiteral,
  );
  return shown + sign;
}
