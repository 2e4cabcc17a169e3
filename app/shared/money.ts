/**
 * Money is a whole number of the currency's smallest unit (cents; yen have none), as bigint: sums are
 * exact at any size, and nothing is rounded before it is shown.
 */
export interface Money {
  minor: bigint;
  currency: string;
}

const digitsOf = new Map<string, number>();

/** How many decimals a currency has: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits =
      new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ??
      2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

export function isCurrency(value: string): boolean {
  return /^[A-Z]{3}$/.test(value) && Intl.supportedValuesOf("currency").includes(value);
}

/**
 * Reads an amount as people write it: "1234.5", "1,234.50", "1.234,50", "1 234,50", with or without the
 * currency's own code or sign. Null when it is not an amount or one of another currency, has more decimals than the
 * currency, or can be read in two ways ("1,234" is read as a thousand separator only where the groups are whole).
 */
export function parseMoney(text: string, currency: string): bigint | null {
  const digits = currencyDigits(currency);
  const bare = text
    .replace(new RegExp(currency, "i"), "")
    .replace(signOf(currency), "")
    .replace(/[\s\u00a0\u202f'’]/g, "")
    .replace(/\u2212/g, "-");
  const match = /^(-?)(\d[\d.,]*)$/.exec(bare);
  if (!match?.[2]) return null;
  const amount = splitAmount(match[2], digits);
  if (!amount) return null;
  const [whole, fraction] = amount;
  if (fraction.length > digits) return null;
  const minor = BigInt(whole + fraction.padEnd(digits, "0"));
  return match[1] ? -minor : minor;
}

const signOf = (currency: string): string =>
  new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;

function splitAmount(text: string, digits: number): [whole: string, fraction: string] | null {
  const lastMark = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (lastMark < 0) return [text, ""];
  const mark = text[lastMark] as "." | ",";
  const other = mark === "." ? "," : ".";
  const tail = text.slice(lastMark + 1);
  const head = text.slice(0, lastMark);
  const marks = text.split(mark).length - 1;
  // "1,234" and "1.234.567": groups of three after one kind of mark, unless the currency itself has three decimals.
  if (!head.includes(other) && tail.length === 3 && (marks > 1 || digits !== 3)) {
    return isGrouped(text, mark) ? [text.replaceAll(mark, ""), ""] : null;
  }
  if (marks > 1) return null;
  if (tail === "") return null;
  if (!head.includes(other)) return [head, tail];
  return isGrouped(head, other) ? [head.replaceAll(other, ""), tail] : null;
}

const isGrouped = (text: string, mark: "." | ",") => {
  const [first = "", ...groups] = text.split(mark);
  // "0.125" is an eighth, not a hundred and twenty-five.
  return /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => group.length === 3);
};

/** The amount as plain decimal text, exact: 123450n USD is "1234.50". */
export function moneyText(minor: bigint, currency: string): string {
  const digits = currencyDigits(currency);
  const sign = minor < 0n ? "-" : "";
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export type MoneyStyle = "full" | "whole" | "short";

/** "full" USD 1,234.50 · "whole" USD 1,235 · "short" USD 1.23M. The digits come from the exact text, never from a float. */
export function formatMoney(
  minor: bigint,
  currency: string,
  locale: string,
  style: MoneyStyle = "full",
): string {
  const options: Intl.NumberFormatOptions = { style: "currency", currency, currencyDisplay: "code" };
  if (style === "whole") options.maximumFractionDigits = 0;
  if (style === "short") {
    options.notation = "compact";
    options.maximumFractionDigits = 2;
  }
  return new Intl.NumberFormat(locale, options).format(
    moneyText(minor, currency) as Intl.StringNumericLiteral,
  );
}
