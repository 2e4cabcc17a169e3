import { formatMoney } from "~/shared/money";
import { type Fraction, parseDecimal, roundHalfUp } from "../../measurement/exact-decimal";
import { FIGURE_WORDS, type FigureWord } from "./figure-words";

/** What a figure is worth before it is written: exact, so that rounding is its format's and nobody else's. */
export type FigureValue =
  | {
      kind: "number";
      exact: Fraction;
      /** Written with a plus where it is above zero: a difference, NPS, a return. */
      signed?: boolean;
      /** "%", "days", "hours per project"; "" for a bare figure. */
      unit?: string;
    }
  | { kind: "money"; minor: bigint; currency: string }
  /** A word that was signed, with what may be said with it. */
  | { kind: "word"; word: FigureWord };

/** Binary fractions are told by their shortest decimal: an interval's bound is irrational anyway. */
export const numberOf = (value: number): Fraction => parseDecimal(value);
export const fractionOf = (numerator: number | bigint, denominator: number | bigint): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

/** A value and what it is counted in stay on one line. */
const NO_BREAK = "\u00a0";

/** As it is written in a language; `decimals` is the format's. */
export function valueText(value: FigureValue, decimals: number, locale: string): string {
  switch (value.kind) {
    case "word":
      return FIGURE_WORDS[value.word][locale.startsWith("de") ? "de" : "en"];
    case "money":
      return formatMoney(value.minor, value.currency, locale, decimals === 0 ? "whole" : "full").replace(
        /^-/,
        "−",
      );
    case "number": {
      const { numerator, denominator } = value.exact;
      const rounded = roundHalfUp(numerator, denominator, decimals);
      const sign = rounded.startsWith("-") ? "−" : value.signed && /[1-9]/.test(rounded) ? "+" : "";
      const digits = inLocale(rounded.replace(/^-/, ""), decimals, locale);
      return `${sign}${digits}${value.unit ? NO_BREAK + value.unit : ""}`;
    }
  }
}

/** Digits are grouped and parted as the language does it, without passing through a float. */
const inLocale = (digits: string, decimals: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(digits as Intl.StringNumericLiteral);

/** Digits that are kept for comparing: more than any format shows. */
const KEPT_DIGITS = 12;

/**
 * One text that says all of it, to be kept beside what was written and read again by `valueOfExact`: "4.2421875",
 * "+29.1|%", "USD 2403500", "word:effective.changedAfter".
 */
export function exactText(value: FigureValue): string {
  switch (value.kind) {
    case "word":
      return `word:${value.word}`;
    case "money":
      return `${value.currency} ${value.minor}`;
    case "number": {
      const { numerator, denominator } = value.exact;
      const rounded = roundHalfUp(numerator, denominator, KEPT_DIGITS)
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "");
      const sign = value.signed && !rounded.startsWith("-") ? "+" : "";
      return `${sign}${rounded}${value.unit ? `|${value.unit}` : ""}`;
    }
  }
}

/** What was kept, to be written in another language; null for what no figure is kept as. */
export function valueOfExact(exact: string): FigureValue | null {
  const money = /^([A-Z]{3}) (-?\d+)$/.exec(exact);
  if (money) return { kind: "money", currency: money[1] ?? "", minor: BigInt(money[2] ?? "0") };
  if (exact.startsWith("word:")) {
    const word = exact.slice("word:".length);
    return Object.hasOwn(FIGURE_WORDS, word) ? { kind: "word", word: word as FigureWord } : null;
  }
  const [digits = "", unit = ""] = exact.split("|");
  if (!/^[+-]?\d+(\.\d+)?$/.test(digits)) return null;
  return { kind: "number", exact: parseDecimal(digits), signed: digits.startsWith("+"), unit };
}
