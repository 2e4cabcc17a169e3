import { useReader } from "./reader";

export interface MoneyTextProps {
  /** In whole units, "1250.50" or 1250.5; null is no data. */
  amount: number | string | null;
  currency?: string;
  locale?: string;
  /** "USD 1.2M" in tiles; the exact figure stays in the hover. */
  compact?: boolean;
  /** Writes the plus sign of a gain. */
  signed?: boolean;
}

export function MoneyText({ amount, currency, locale, compact = false, signed = false }: MoneyTextProps) {
  const reader = useReader();
  if (amount === null) return <span className="text-ink-muted">no data</span>;
  const format = (short: boolean) =>
    new Intl.NumberFormat(locale ?? reader.locale, {
      style: "currency",
      currency: currency ?? reader.currency,
      currencyDisplay: "code",
      notation: short ? "compact" : "standard",
      maximumFractionDigits: short ? 1 : 2,
      minimumFractionDigits: short || Number.isInteger(Number(amount)) ? 0 : 2,
      signDisplay: signed ? "exceptZero" : "auto",
    }).format(Number(amount));
  return (
    <span
      className="tabular whitespace-nowrap"
      title={compact ? format(false) : undefined}
      suppressHydrationWarning
    >
      {format(compact)}
    </span>
  );
}
