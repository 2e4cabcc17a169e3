import { moneyText } from "~/shared/money";

/** "USD 400,000" inside a sentence, as MoneyText writes it beside one. */
export const codeMoney = (minor: bigint, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "code",
    maximumFractionDigits: 0,
  }).format(moneyText(minor, currency) as Intl.StringNumericLiteral);
