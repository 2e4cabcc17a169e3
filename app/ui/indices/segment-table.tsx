import { Link } from "@remix-run/react";
import type { OwnBaseline } from "~/domain/indices/region-baseline";
import type { SegmentRow } from "~/domain/indices/segment-rows";
import { type Column, DataTable } from "../controls/data-table";
import { FigureLink } from "../controls/figure-link";
import { AnswerStrip } from "./answer-strip";
import { ReadingBar, spanOfReadings } from "./reading-bar";
import { ReadingMark } from "./reading-mark";

export interface SegmentTableProps {
  caption: string;
  /** What the rows are: "Stage". */
  heading: string;
  rows: readonly SegmentRow[];
  /** Where a finding is made of a weak row; null for those without the right. */
  findingHref: ((row: SegmentRow) => string) | null;
  /** Each row's own past, by its key, where rows must not be ranked against each other. */
  baselines?: Readonly<Record<string, OwnBaseline>> | null;
}

/** A split as rows: each figure opens its answers, each name its own index page. */
export function SegmentTable({ caption, heading, rows, findingHref, baselines }: SegmentTableProps) {
  const mixed = new Set(rows.map((row) => row.reading.measure)).size > 1;
  const spans = (row: SegmentRow) =>
    spanOfReadings(
      rows
        .map((one) => one.reading)
        .filter(
          (reading) =>
            reading.measure === row.reading.measure && String(reading.scale) === String(row.reading.scale),
        ),
    );
  const columns: Column<SegmentRow>[] = [
    {
      id: "name",
      header: heading,
      primary: true,
      width: "w-56",
      cell: (row) => (
        <Link to={row.indexHref} className="rounded-sm hover:text-accent hover:underline">
          {row.label}
        </Link>
      ),
    },
    {
      id: "figure",
      header: mixed ? "Figure" : "Index",
      align: "end",
      width: "w-20",
      cell: (row) =>
        row.reading.n === 0 ? (
          <span className="text-ink-muted">no data</span>
        ) : (
          <FigureLink href={row.answersHref} label={row.label}>
            {row.reading.shown}
          </FigureLink>
        ),
    },
    { id: "n", header: "n", align: "end", width: "w-16", cell: (row) => row.reading.n },
    {
      id: "interval",
      header: "95 % interval",
      cell: (row) => (
        <>
          <span className="block max-sm:hidden">
            <ReadingBar label={row.label} reading={row.reading} compact domain={spans(row)} />
          </span>
          <span className="tabular sm:hidden">{row.reading.interval ?? "no data"}</span>
        </>
      ),
    },
    ...(baselines ? [baselineColumn(baselines)] : []),
    {
      id: "spread",
      header: "Answers",
      width: "w-36",
      cell: (row) => <AnswerStrip reading={row.reading} />,
    },
    ...(rows.some((row) => row.reading.status !== "none") ? [statusColumn(findingHref)] : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.key} />;
}

const baselineColumn = (baselines: Readonly<Record<string, OwnBaseline>>): Column<SegmentRow> => ({
  id: "baseline",
  header: "Own year before",
  width: "w-52",
  cell: (row) => {
    const own = baselines[row.key];
    if (!own || own.n === 0) return <span className="text-ink-muted">no data</span>;
    return (
      <span className="tabular block" title={own.sentence}>
        {own.shown} <span className="text-ink-muted">n {own.n}</span>
        {own.change && <span className="block text-xs text-ink-muted">{own.change}</span>}
      </span>
    );
  },
});

const statusColumn = (findingHref: SegmentTableProps["findingHref"]): Column<SegmentRow> => ({
  id: "status",
  header: "Status",
  width: "w-44",
  cell: (row) => (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <ReadingMark reading={row.reading} />
      {findingHref && row.reading.status === "atRisk" && (
        <Link to={findingHref(row)} className="link text-xs">
          Make a finding<span className="sr-only"> from {row.label}</span>
        </Link>
      )}
    </span>
  ),
});
