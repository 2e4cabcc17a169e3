import { Link } from "@remix-run/react";
import { ledgerOf } from "~/domain/revenue/revenue-places";
import { formatMoney } from "~/shared/money";
import { useReader } from "../controls/reader";
import { InlineNote } from "../feedback/inline-note";
import { Section } from "../layout/section";
import { LedgerLines, type LedgerLineView } from "./ledger-lines";

interface RevenueHistoryProps {
  account: { id: string; status: string; revenueMinor: bigint | null };
  rows: readonly LedgerLineView[];
  /** All there are, not only those that are shown. */
  lines: number;
  ledgerMinor: bigint;
  mayKeep: boolean;
}

/** What an account paid in a year, change by change, and whether its own figure says the same. */
export function RevenueHistory({ account, rows, lines, ledgerMinor, mayKeep }: RevenueHistoryProps) {
  const { currency, locale } = useReader();
  const own = account.status === "lost" ? 0n : account.revenueMinor;
  const differs = lines > 0 ? own !== ledgerMinor : own !== null && own !== 0n;
  return (
    <Section
      title="Revenue"
      id="revenue"
      aside={
        <>
          {lines > rows.length && (
            <Link to={ledgerOf(account.id)} className="link">
              All {lines.toLocaleString(locale)}
            </Link>
          )}
          {mayKeep && (
            <Link to={`/revenue/new?account=${account.id}`} className="link">
              Record a change
            </Link>
          )}
        </>
      }
    >
      {lines === 0 ? (
        <p className="text-sm text-ink-muted">
          {own === null || own === 0n
            ? "No revenue kept."
            : "The ledger does not know this account yet, so it stands in no bridge."}
        </p>
      ) : (
        <>
          <p className="tabular mb-2 text-sm">
            {account.status === "lost" ? "It pays nothing since it was lost." : "It pays "}
            {account.status !== "lost" && (
              <strong className="font-semibold">{formatMoney(ledgerMinor, currency, locale)}</strong>
            )}
            {account.status !== "lost" && " a year, as the ledger has it."}
          </p>
          <LedgerLines rows={rows} currency={currency} mayKeep={mayKeep} ofAccount />
        </>
      )}
      {differs && (
        <div className="mt-3">
          <InlineNote tone="warn">
            The account itself says {own === null ? "no revenue" : formatMoney(own, currency, locale)}.{" "}
            <Link to="/bridge" className="link">
              Mend it on the bridge
            </Link>
          </InlineNote>
        </div>
      )}
    </Section>
  );
}
