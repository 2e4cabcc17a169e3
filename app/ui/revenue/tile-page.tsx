import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Big4Figures, Big4TileId } from "~/domain/revenue/big4";
import { BIG4, tileHref } from "~/domain/revenue/revenue-places";
import type { TileRow } from "~/domain/revenue/tile-rows";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { formatMoney } from "~/shared/money";
import { Badge, type Tone } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { Pagination } from "../controls/pagination";
import { useReader } from "../controls/reader";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { percentWords, periodWords } from "./revenue-words";

export const TILE_TITLES: Record<Big4TileId, string> = {
  new: "New customers",
  retention: "Retention",
  growth: "Wallet share",
  "win-back": "Win-back",
};

interface TilePageProps {
  tile: Big4TileId;
  figures: Big4Figures;
  currency: string;
  period: { from: string; to: string };
  rows: readonly TileRow[];
  /** The win-back case of each account that has one. */
  cases: Readonly<Record<string, string>>;
  accounts: number;
  after: number;
  next: number | null;
  before: number | null;
}

/** The accounts one of the Big 4 was counted from. */
export function TilePage(props: TilePageProps) {
  const { tile, figures, currency, period, rows, accounts, after } = props;
  const { locale } = useReader();
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  const href = (from: number | null) => (from === null ? null : `${tileHref(tile)}?after=${from}`);
  return (
    <>
      <PageHeader
        title={`${TILE_TITLES[tile]}: ${headline(tile, figures, locale)}`}
        lead={reckoning(tile, figures, say)}
        meta={<span>{periodWords(period, locale)}</span>}
        action={<ButtonLink to={BIG4}>Back to the Big 4</ButtonLink>}
      />
      {rows.length === 0 ? (
        <EmptyState title="No account stands behind this figure">
          Accounts that keep no revenue are not counted.
        </EmptyState>
      ) : (
        <DataTable
          caption={`Accounts behind: ${TILE_TITLES[tile]}`}
          rows={rows}
          rowKey={({ accountId }) => accountId}
          columns={columnsOf(tile, say, props.cases)}
          footer={sumsOf(tile, figures, accounts, say)}
        />
      )}
      {(props.next !== null || props.before !== null) && (
        <Pagination
          previousHref={href(props.before)}
          nextHref={href(props.next)}
          summary={`${after + 1} to ${after + rows.length} of ${accounts}`}
        />
      )}
    </>
  );
}

/** What the rows add up to, all of them: the amounts the figure was reckoned with. */
function sumsOf(
  tile: Big4TileId,
  { growth, new: fresh }: Big4Figures,
  accounts: number,
  say: (minor: bigint) => string,
): Partial<Record<string, ReactNode>> | undefined {
  const account = `${accounts} ${accounts === 1 ? "account" : "accounts"}`;
  if (tile === "new") return { account, after: say(fresh.amountMinor) };
  if (tile === "growth") return { account, before: say(growth.openingMinor), after: say(growth.keptMinor) };
  return undefined;
}

function headline(tile: Big4TileId, figures: Big4Figures, locale: string): string {
  const none = "no revenue kept";
  if (tile === "new") return figures.new.accounts.toLocaleString(locale);
  if (tile === "retention") return percentWords(figures.retention.share, locale) ?? none;
  if (tile === "growth") return percentWords(figures.growth.share, locale) ?? none;
  return percentWords(figures.winBack.share, locale) ?? "nobody lost";
}

function reckoning(tile: Big4TileId, figures: Big4Figures, say: (minor: bigint) => string): string {
  const { growth, retention, winBack } = figures;
  if (tile === "new") return `They pay ${say(figures.new.amountMinor)} a year, as they began.`;
  if (tile === "retention") {
    return `${retention.kept} of ${retention.atStart} customers of the start were never lost since.`;
  }
  if (tile === "win-back") {
    return `${winBack.wonBack} of ${winBack.lost} customers lost in the last 24 months came back.`;
  }
  return `(${say(growth.openingMinor)} + ${say(growth.expansionMinor)} − ${say(-growth.contractionMinor)} − ${say(-growth.lostMinor)}) ÷ ${say(growth.openingMinor)}: what the customers of the start are worth now, neither new nor won back.`;
}

const OUTCOMES: Record<TileRow["outcome"], { label: string; tone?: Tone }> = {
  new: { label: "New" },
  stayed: { label: "Stayed" },
  lost: { label: "Lost", tone: "quiet" },
  wonBack: { label: "Won back" },
};

function columnsOf(
  tile: Big4TileId,
  say: (minor: bigint) => string,
  cases: Readonly<Record<string, string>>,
): Column<TileRow>[] {
  const money = (minor: bigint | null) =>
    minor === null ? (
      <span className="text-ink-muted">–</span>
    ) : (
      <span className="tabular">{say(minor)}</span>
    );
  const day = (value: string | null) =>
    value === null ? <span className="text-ink-muted">not yet</span> : <DateText value={value} mode="day" />;
  return [
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
      id: "outcome",
      header: "What became of it",
      cell: ({ outcome }) => <Badge tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].label}</Badge>,
    },
    ...(tile === "win-back"
      ? [
          { id: "lostOn", header: "Lost on", cell: (row: TileRow) => day(row.lostOn) },
          { id: "backOn", header: "Back on", cell: (row: TileRow) => day(row.wonBackOn) },
          {
            id: "case",
            header: "Case",
            cell: ({ accountId }: TileRow) => {
              const code = cases[accountId];
              return code ? (
                <Link to={winBackPath(code)} className="link tabular">
                  {code}
                </Link>
              ) : (
                <span className="text-ink-muted">none</span>
              );
            },
          },
        ]
      : []),
    ...(tile === "new"
      ? []
      : [
          {
            id: "before",
            header: tile === "win-back" ? "Paid a year when it left" : "At the start",
            align: "end" as const,
            cell: (row: TileRow) => money(row.beforeMinor),
          },
        ]),
    {
      id: "after",
      header: tile === "win-back" ? "Pays since" : tile === "new" ? "Pays a year" : "At the end",
      align: "end",
      cell: (row) => money(row.afterMinor),
    },
  ];
}
