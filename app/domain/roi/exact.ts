import { Decimal } from "decimal.js";
import { currencyDigits, moneyText } from "~/shared/money";

/** Products of a dozen factors stay exact; a tie goes away from zero, once, where a line becomes money. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

export const NOUGHT = new Exact(0);
export const ONE = new Exact(1);

export const productOfAll = (factors: readonly Exact[]): Exact =>
  factors.reduce((product, factor) => product.mul(factor), ONE);

/** An amount in whole units of its currency as minor units. */
export const toMinor = (amount: Exact, currency: string): bigint =>
  BigInt(amount.mul(new Exact(10).pow(currencyDigits(currency))).toFixed(0, Decimal.ROUND_HALF_UP));

export const fromMinor = (minor: bigint, currency: string): Exact => new Exact(moneyText(minor, currency));

/** What the database or a form holds as decimal text; null where it is none. */
export function decimalOf(text: string): Exact | null {
  return /^-?\d{1,30}(\.\d{1,30})?$/.test(text.trim()) ? new Exact(text.trim()) : null;
}

export const sumMinor = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, each) => sum + each, 0n);
