import { formatMoney } from "~/shared/money";
import { POINTS } from "./effect-of-case";
import { type Exact, toMinor } from "./exact";

/** Whether a figure is money: "USD", "USD per hour". */
export const isMoneyUnit = (unit: string, currency: string): boolean =>
  unit === currency || unit.startsWith(`${currency} `);

/** "USD 71.15 per hour", "24 projects", "10.54 hours": a figure with its unit, whole amounts without cents. */
export function quantityText(value: Exact, unit: string, currency: string, decimals?: number | null): string {
  if (isMoneyUnit(unit, currency)) {
    const minor = toMinor(value, currency);
    const isWhole = toMinor(value.trunc(), currency) === minor;
    const rest = unit.slice(currency.length);
    return `${formatMoney(minor, currency, "en", isWhole ? "whole" : "full").replace(/\u00a0/g, " ")}${rest}`;
  }
  if (unit === POINTS) return `${numberText(value.mul(100), decimals)} ${unit}`;
  return unit === "" ? numberText(value, decimals) : `${numberText(value, decimals)} ${unit}`;
}

/** Two decimals at most for figures above a tenth, three digits that say something below it. */
function numberText(value: Exact, decimals?: number | null): string {
  const size = value.abs();
  const digits =
    decimals ?? (size.gte(0.1) || size.isZero() ? 2 : Math.min(8, 2 - Math.floor(size.log(10).toNumber())));
  return new Intl.NumberFormat("en", {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: digits,
  }).format(value.toFixed(digits) as Intl.StringNumericLiteral);
}
