import { Link } from "@remix-run/react";
import clsx from "clsx";
import type { SegmentStatus } from "~/domain/measurement/status-of-segment";
import { SegmentMark } from "./segment-mark";

export interface HeatCell {
  /** The figure as it is shown; null is no data. */
  figure: string | null;
  n: number;
  status: SegmentStatus;
  /** The rows behind it. */
  href?: string;
}

export interface HeatGridProps {
  title: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly HeatCell[] }[];
}

const GROUNDS: Record<SegmentStatus, string> = {
  proven: "bg-good-soft",
  holding: "bg-good-soft",
  atRisk: "bg-bad-soft",
  tooFew: "bg-quiet-soft",
  incomplete: "bg-quiet-soft",
  noData: "bg-transparent",
  invalid: "bg-transparent",
};

/** Two dimensions at once: figure, number of answers and status in every cell, each opening its rows. */
export function HeatGrid({ title, columns, rows }: HeatGridProps) {
  return (
    <div className="@container">
      <table className="w-full table-fixed border-separate border-spacing-1 text-sm">
        <caption className="mb-1 text-left text-sm font-semibold">{title}</caption>
        <thead>
          <tr>
            <th className="w-12 @lg:w-32">
              <span className="sr-only">Segment</span>
            </th>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="pb-1 text-left text-xs font-medium text-ink-muted hyphens-auto @lg:px-2"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th
                scope="row"
                className="pr-1 text-left align-middle text-xs font-medium text-ink-muted hyphens-auto"
              >
                {row.label}
              </th>
              {row.cells.map((cell, at) => (
                <td key={columns[at]} className="h-px p-0">
                  <Cell cell={cell} label={`${row.label}, ${columns[at] ?? ""}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, label }: { cell: HeatCell; label: string }) {
  const look = clsx(
    "flex h-full flex-col justify-center rounded-md px-2 py-1.5 @lg:px-3 @lg:py-2",
    GROUNDS[cell.status],
    cell.figure === null && "border border-dashed border-line-strong",
  );
  const content =
    cell.figure === null ? (
      <SegmentMark status={cell.status} />
    ) : (
      <>
        <span className="flex items-baseline justify-between gap-x-2 @max-lg:block">
          <span className="tabular block font-semibold">{cell.figure}</span>
          <span className="tabular text-xs text-ink-muted">n {cell.n}</span>
        </span>
        <SegmentMark status={cell.status} withWord="whereRoom" />
      </>
    );
  if (!cell.href) return <div className={look}>{content}</div>;
  return (
    <Link
      to={cell.href}
      title={`Open the answers: ${label}`}
      className={clsx(look, "transition-shadow hover:ring-1 hover:ring-line-control")}
    >
      {content}
    </Link>
  );
}
