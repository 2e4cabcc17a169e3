import { Link } from "@remix-run/react";
import type { PilotStatus } from "~/domain/pilots/pilot";
import type { PlanStatus } from "~/domain/plans/plan";
import {
  caseHref,
  hasValue,
  type PortfolioRow,
  type PortfolioSort,
  recordHref,
  roiScale,
} from "~/domain/roi/portfolio";
import { IntervalBar } from "../charts/interval-bar";
import { type Column, DataTable } from "../controls/data-table";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { StatusPill } from "../controls/status-pill";
import { pilotStatusKind } from "../pilots/pilot-words";
import { statusKind } from "../plans/plan-words";
import { EvidenceMark } from "./evidence-mark";
import { netText } from "./net-words";
import { percentRange, percentWords, wholeMoney } from "./roi-words";

export interface PortfolioTableProps {
  caption: string;
  rows: readonly PortfolioRow[];
  /** Of all pages, where the table shows a part: bars are compared over them. */
  scale?: readonly [number, number] | null;
  /** Where a click on a head leads; without it the order is fixed. */
  sortHref?: (sort: PortfolioSort) => string;
  sorted?: { sort: PortfolioSort; desc: boolean };
}

/** Pilots and plans by what they bring: promised beside realised, the return with its interval on one scale. */
export function PortfolioTable({
  caption,
  rows,
  scale = roiScale(rows),
  sortHref,
  sorted,
}: PortfolioTableProps) {
  const { locale } = useReader();
  const head = (sort: PortfolioSort): Pick<Column<PortfolioRow>, "sortHref" | "sorted"> => ({
    ...(sortHref ? { sortHref: sortHref(sort) } : {}),
    ...(sorted?.sort === sort ? { sorted: sorted.desc ? "descending" : "ascending" } : {}),
  });
  const columns: Column<PortfolioRow>[] = [
    {
      id: "record",
      header: rows.every(({ kind }) => kind === "pilot") ? "Pilot" : "Pilot or plan",
      primary: true,
      cell: Name,
      ...head("name"),
    },
    { id: "class", header: "Evidence", cell: ({ money }) => <Evidence money={money} /> },
    {
      id: "promised",
      header: "Promised",
      align: "end",
      cell: (row) => <Sums row={row} of="promised" locale={locale} />,
      ...head("promised"),
    },
    {
      id: "realised",
      header: "Realised",
      align: "end",
      cell: (row) => <Sums row={row} of="realised" locale={locale} />,
    },
    {
      id: "net",
      header: "Net benefit",
      align: "end",
      cell: (row) => <Net row={row} locale={locale} />,
      ...head("net"),
    },
    {
      id: "roi",
      header: "Return",
      width: "w-56",
      cell: (row) => <Return row={row} scale={scale} />,
      ...head("roi"),
    },
    { id: "state", header: "State", cell: State },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      rowHref={recordHref}
    />
  );
}

const Name = ({ code, title, ownerName }: PortfolioRow) => (
  <span className="block">
    <span className="tabular block text-xs font-normal text-ink-muted">
      {code}
      {ownerName && ` · ${ownerName}`}
    </span>
    {title}
  </span>
);

const Evidence = ({ money }: Pick<PortfolioRow, "money">) => (
  <span className="flex flex-col items-start gap-0.5">
    <EvidenceMark evidence={money.netMinor === null ? null : money.evidence} />
    {money.netMinor !== null && money.assumed && <span className="text-xs text-ink-muted">assumed</span>}
  </span>
);

/** Net large, cost and benefit under it: the two that it is made of. */
function Sums({ row, of, locale }: { row: PortfolioRow; of: "promised" | "realised"; locale: string }) {
  const { currency } = row.money;
  const { costMinor, benefitMinor, netMinor } = row.money[of];
  if (costMinor === null && benefitMinor === null) return <span className="text-ink-muted">no data</span>;
  const say = (minor: bigint | null) => (minor === null ? "no data" : wholeMoney(minor, currency, locale));
  return (
    <span className="block">
      {netMinor !== null && <span className="block">{netText(netMinor, currency, locale)}</span>}
      <span className="block text-xs whitespace-normal text-ink-muted">
        <span className="whitespace-nowrap">cost {say(costMinor)}</span>,{" "}
        <span className="whitespace-nowrap">benefit {say(benefitMinor)}</span>
      </span>
    </span>
  );
}

function Net({ row, locale }: { row: PortfolioRow; locale: string }) {
  const { currency, netMinor, netLowerMinor, netUpperMinor, missing, assumed } = row.money;
  if (netMinor === null) {
    return (
      <span className="block text-ink-muted">
        no value yet
        {row.kind === "pilot" && missing.length > 0 && (
          <span className="block text-xs whitespace-normal">
            missing:{" "}
            <Link to={caseHref(row)} className="link">
              {missing.join(", ")}
            </Link>
          </span>
        )}
      </span>
    );
  }
  return (
    <span className="block">
      <FigureLink href={caseHref(row)} label={`net benefit of ${row.code}`}>
        <span className={assumed ? undefined : "font-semibold"}>{netText(netMinor, currency, locale)}</span>
      </FigureLink>
      {netLowerMinor !== null && netUpperMinor !== null && (
        <span className="block text-xs whitespace-normal text-ink-muted">
          {netText(netLowerMinor, currency, locale)} to {netText(netUpperMinor, currency, locale)}
        </span>
      )}
    </span>
  );
}

function Return({ row, scale }: { row: PortfolioRow; scale: readonly [number, number] | null }) {
  const { roi, roiLower, roiUpper, roiRefused, naiveRoi } = row.money;
  // A wide table says so in the column before; a card has to say it beside the word.
  if (!hasValue(row)) return <span className="text-ink-muted sm:sr-only">no data</span>;
  if (roi === null || !scale)
    return <span className="text-xs text-ink-muted">{roiRefused ?? "no return"}</span>;
  const range = roiLower === null || roiUpper === null ? null : percentRange(roiLower, roiUpper);
  return (
    <span className="block">
      <span className="tabular flex flex-wrap items-baseline gap-x-2">
        <FigureLink href={caseHref(row)} label={`return of ${row.code}`}>
          {percentWords(roi)}
        </FigureLink>
        {range && <span className="text-xs text-ink-muted">{range}</span>}
      </span>
      <IntervalBar
        compact
        label={`Return of ${row.code}`}
        estimate={roi}
        lower={roiLower}
        upper={roiUpper}
        reference={{ value: 0, label: "break-even" }}
        domain={scale}
        format={percentWords}
      />
      {naiveRoi !== null && (
        <span className="tabular block text-xs text-ink-muted">
          without control <s>{percentWords(naiveRoi)}</s>
        </span>
      )}
    </span>
  );
}

function State({ kind, state, stateLabel, decision }: PortfolioRow) {
  const pill = kind === "pilot" ? pilotStatusKind(state as PilotStatus) : statusKind(state as PlanStatus);
  return (
    <span className="flex flex-col items-start gap-0.5">
      <StatusPill kind={pill} label={stateLabel} />
      {decision && <span className="text-xs whitespace-normal text-ink-muted">{decision}</span>}
    </span>
  );
}
