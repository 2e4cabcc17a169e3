import * as z from "zod";
import { currencyDigits, isCurrency, parseMoney } from "~/shared/money";
import { oneLine } from "../people/person.schema";

const MOST_MINOR = 1_000_000_000_000_000n;
const MOST_FIGURE = 1_000_000_000_000;

/** Another currency than the workspace's, by its code or its sign: "EUR 20", "20 €". */
function otherCurrency(text: string, currency: string): string | null {
  const code = /[A-Za-z]{3,}/.exec(text)?.[0]?.toUpperCase();
  if (code && code !== currency && isCurrency(code)) return code;
  const sign = /\p{Sc}/u.exec(text)?.[0];
  return sign && sign !== signOf(currency) ? sign : null;
}

const signOf = (currency: string): string =>
  new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(1)
    .find(({ type }) => type === "currency")?.value ?? currency;

const inOwn = (other: string, currency: string): string =>
  `This workspace reckons in ${currency}. ${other} has to be turned into ${currency} first, at a rate that stands in the source.`;

export interface Wrong {
  wrong: string;
}
export const isWrong = (value: unknown): value is Wrong =>
  typeof value === "object" && value !== null && "wrong" in value;

/** An amount as people write it; null where nothing is written. */
export function readAmount(text: string, currency: string): bigint | null | Wrong {
  const typed = text.trim();
  if (typed === "") return null;
  const other = otherCurrency(typed, currency);
  if (other) return { wrong: inOwn(other, currency) };
  const minor = parseMoney(typed, currency);
  const example = currencyDigits(currency) > 0 ? "18000.00" : "18000";
  if (minor === null) return { wrong: `Write an amount in ${currency} in digits, for example ${example}.` };
  if (minor > MOST_MINOR || minor < -MOST_MINOR)
    return { wrong: "That is more than any case is about. Check the digits." };
  return minor;
}

/** A plain figure as decimal text; "" where nothing is written. */
export function readFigure(text: string): string | Wrong {
  const typed = text
    .trim()
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\s\u00a0\u202f']/g, "");
  if (typed === "") return "";
  if (/^-?\d+,\d{1,2}$/.test(typed))
    return { wrong: `Write the figure with a point: ${typed.replace(",", ".")}` };
  if (/,/.test(typed))
    return { wrong: "Write the figure without commas, with a point before the decimals: 1250.5" };
  if (/^-?[\d.]+e[+-]?\d+$/i.test(typed))
    return { wrong: "Write the figure in digits, not as a power of ten." };
  if (/%$/.test(typed)) return { wrong: "Write a share as a figure: 0.6 instead of 60 %." };
  if (!/^-?\d{1,15}(\.\d{1,9})?$/.test(typed))
    return { wrong: "Write a figure in digits, for example 24 or 12.5." };
  if (Math.abs(Number(typed)) > MOST_FIGURE)
    return { wrong: "That is more than any case is about. Check the digits." };
  return typed;
}

/** "USD per hour" is money of the workspace; "EUR per hour" is not. */
export function unitProblem(unit: string, currency: string): string | null {
  const first = unit.split(/\s/)[0] ?? "";
  const code = first.toUpperCase();
  if (/^[A-Za-z]{3}$/.test(first) && code !== currency && first === code && isCurrency(code))
    return inOwn(code, currency);
  return /\p{Sc}/u.test(unit) ? `Write the currency as ${currency}: “${currency} per hour”.` : null;
}

/** Runs a reader as a field of a form. */
const read = <T>(reader: (text: string) => T | Wrong) =>
  z
    .string()
    .max(60, { error: "Keep it to 60 characters." })
    .default("")
    .transform((text, context): T => {
      const value = reader(text);
      if (!isWrong(value)) return value;
      context.addIssue({ code: "custom", message: value.wrong });
      return z.NEVER;
    });

export const amountField = (currency: string) => read((text) => readAmount(text, currency));
export const figureField = read(readFigure);

/** "8" or "8 %" per cent as a share in decimal text: "0.08"; "" stays "". */
export const percentField = (from: number, to: number, wrong: string) =>
  read((text): string | Wrong => {
    const figure = readFigure(text.replace(/\s*%\s*$/, ""));
    if (isWrong(figure) || figure === "") return figure;
    if (Number(figure) < from || Number(figure) > to) return { wrong };
    return String(Number((Number(figure) / 100).toFixed(12)));
  });

export const wholeField = (from: number, to: number, wrong: string) =>
  read((text): number | null | Wrong => {
    const typed = text.trim();
    if (typed === "") return null;
    return /^\d{1,6}$/.test(typed) && Number(typed) >= from && Number(typed) <= to
      ? Number(typed)
      : { wrong };
  });

export const shortText = (most: number) => oneLine(most, "").default("");
