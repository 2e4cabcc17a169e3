import { type Day, formatDay } from "~/shared/calendar";

/** "93.3%", "25%": a share as it came exact from its whole; null where there is no whole. */
export function percentWords(share: string | null, locale: string): string | null {
  if (share === null) return null;
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return `${figure.format(share as Intl.StringNumericLiteral)}%`;
}

export const periodWords = ({ from, to }: { from: string; to: string }, locale: string): string =>
  `${formatDay(from as Day, locale)} to ${formatDay(to as Day, locale)}`;
