import { Link } from "@remix-run/react";
import { type Period, periodQuery } from "~/domain/revenue/period";
import { barHref } from "~/domain/revenue/revenue-places";
import { formatMoney } from "~/shared/money";
import { ButtonLink } from "../controls/button";
import { DataTable } from "../controls/data-table";
import { Pagination } from "../controls/pagination";
import { useReader } from "../controls/reader";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { periodWords } from "./revenue-words";

export const BAR_TITLES = {
  opening: "Opening",
  lost: "Lost",
  expansion: "Expansion",
  contraction: "Contraction",
  new: "New",
  winBack: "Won back",
  closing: "Closing",
} as const;

const LEADS: Record<keyof typeof BAR_TITLES, string> = {
  opening: "Who paid what in a year at the start of the period.",
  lost: "Who left within the period, with all they paid.",
  expansion: "Who pays more than before.",
  contraction: "Who pays less, and stayed.",
  new: "Who was no customer before.",
  winBack: "Who had left and is back.",
  closing: "Who pays what in a year at the end of the period.",
};

interface BarPageProps {
  bar: keyof typeof BAR_TITLES;
  period: Period;
  currency: string;
  begins: string | null;
  amountMinor: bigint;
  sumMinor: bigint;
  rows: readonly { accountId: string; name: string; amountMinor: bigint }[];
  accounts: number;
  after: number;
  next: number | null;
  before: number | null;
}

/** The accounts of one bar; their sum is the bar. */
export function BarPage(props: BarPageProps) {
  const { bar, period, currency, amountMinor, sumMinor, rows, accounts, after } = props;
  const { locale } = useReader();
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  // An opening may lie before the period or within it, so its lines are all there are.
  const step = bar === "opening" ? {} : bar === "closing" ? { to: period.to } : period;
  const href = (from: number | null) => (from === null ? null : `${barHref(bar, period)}&after=${from}`);
  return (
    <>
      <PageHeader
        title={`${BAR_TITLES[bar]}: ${say(amountMinor)}`}
        lead={LEADS[bar]}
        meta={<span>{periodWords(period, locale)}</span>}
        action={<ButtonLink to={`/bridge${periodQuery(period)}`}>Back to the bridge</ButtonLink>}
      />
      {rows.length === 0 ? (
        <EmptyState title="No account stands in this bar">
          {props.begins === null
            ? "Nothing is in the ledger yet: no revenue kept."
            : "In this period nothing of this kind is in the ledger."}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={`Accounts of the bar: ${BAR_TITLES[bar]}`}
            rows={rows}
            rowKey={({ accountId }) => accountId}
            columns={[
              {
                id: "account",
                header: "Account",
                primary: true,
                cell: ({ accountId, name }) => (
                  <Link to={`/accounts/${accountId}#revenue`} className="link">
                    {name}
                  </Link>
                ),
              },
              {
                id: "amount",
                header: "A year",
                align: "end",
                cell: (row) => <span className="tabular">{say(row.amountMinor)}</span>,
              },
              {
                id: "lines",
                header: "In the ledger",
                cell: ({ accountId, name }) => (
                  <Link to={ledgerLines(accountId, bar, step)} className="link">
                    Lines<span className="sr-only"> of {name}</span>
                  </Link>
                ),
              },
            ]}
            footer={{
              account: (
                <>
                  {accounts.toLocaleString(locale)} {accounts === 1 ? "account" : "accounts"}
                </>
              ),
              amount: <span className="tabular">{say(sumMinor)}</span>,
            }}
          />
          <p className="mt-3 text-sm text-ink-muted" role="status">
            {sumMinor === amountMinor
              ? "The accounts add up to the bar, to the cent."
              : `The accounts add up to ${say(sumMinor)}, not to the bar. Tell an administrator.`}
          </p>
          {(props.next !== null || props.before !== null) && (
            <Pagination
              previousHref={href(props.before)}
              nextHref={href(props.next)}
              summary={`${after + 1} to ${after + rows.length} of ${accounts}; the sum is of all`}
            />
          )}
        </>
      )}
    </>
  );
}

function ledgerLines(accountId: string, bar: BarPageProps["bar"], period: Partial<Period>): string {
  const params = new URLSearchParams({ account: accountId, ...period });
  if (bar !== "opening" && bar !== "closing") params.set("kind", bar);
  return `/revenue?${params}`;
}
