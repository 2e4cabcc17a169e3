import { isCurrency, parseMoney } from "~/shared/money";

/** No sum of money that a business means is larger. */
const MOST = 10n ** 17n;

export type ReadAmount = { ok: true; minor: bigint } | { ok: false; message: string };

const no = (message: string): ReadAmount => ({ ok: false, message });

/** The sign of a currency, for example "$". */
const signOf = (currency: string): string =>
  new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? "";

/** An amount of the ledger's own currency. One in another is refused: nothing here is converted. */
export function readLedgerAmount(text: string, currency: string): ReadAmount {
  const example = `Write an amount in ${currency}, for example 240,000.`;
  const other = otherCurrency(text, currency);
  if (other !== null) {
    return no(
      `This amount is in ${other}; the ledger is kept in ${currency}. Amounts are not converted: write it in ${currency}.`,
    );
  }
  const minor = parseMoney(text, currency);
  if (minor === null) return no(example);
  if (minor === 0n)
    return no("Nothing changes by zero. Write the amount by which the yearly revenue changed.");
  if (minor > MOST || minor < -MOST) return no("This is more than an account can be worth.");
  return { ok: true, minor };
}

/** Another currency's code or sign, where the text bears one. */
function otherCurrency(text: string, currency: string): string | null {
  const codes = text.toUpperCase().match(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g) ?? [];
  const code = codes.find((each) => each !== currency && isCurrency(each));
  if (code) return code;
  const sign = /\p{Sc}/u.exec(text)?.[0];
  return sign && !signOf(currency).includes(sign) ? `“${sign}”` : null;
}
