import type { PlanMark } from "~/domain/indices/index-counts";
import type { TrendPoint } from "~/domain/indices/index-trend";
import { formatMonth, monthOf } from "~/shared/calendar";
import { type Column, DataTable } from "../controls/data-table";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";

export interface MonthTableProps {
  points: readonly TrendPoint[];
  marks: readonly PlanMark[];
}

/** Every month with its answers, the newest first. */
export function MonthTable({ points, marks }: MonthTableProps) {
  const { locale } = useReader();
  const columns: Column<TrendPoint>[] = [
    { id: "month", header: "Month", primary: true, cell: (point) => formatMonth(point.month, locale) },
    {
      id: "figure",
      header: "Index",
      align: "end",
      cell: ({ reading, answersHref, month }) =>
        reading.n === 0 ? (
          <span className="text-ink-muted">no data</span>
        ) : (
          <FigureLink href={answersHref} label={formatMonth(month, locale)}>
            {reading.shown}
          </FigureLink>
        ),
    },
    { id: "n", header: "n", align: "end", cell: ({ reading }) => reading.n },
    { id: "points", header: "Points", align: "end", cell: ({ reading }) => reading.points },
    {
      id: "interval",
      header: "95 % interval",
      align: "end",
      cell: ({ reading }) => reading.interval ?? "none",
    },
    {
      id: "pooled",
      header: "3 months pooled",
      align: "end",
      cell: ({ pooled, pooledHref, month }) =>
        pooled ? (
          <FigureLink href={pooledHref} label={`three months to ${formatMonth(month, locale)}`}>
            {pooled.shown}
          </FigureLink>
        ) : (
          <span className="text-ink-muted">incomplete</span>
        ),
    },
    {
      id: "marks",
      header: "Plans",
      hideOnPhone: true,
      cell: ({ month }) =>
        marks
          .filter((mark) => monthOf(mark.day) === month)
          .map((mark) => `${mark.code} ${mark.what === "started" ? "starts" : "takes effect"}`)
          .join(", "),
    },
  ];
  return (
    <DataTable
      caption="The index month by month"
      columns={columns}
      rows={[...points].reverse()}
      rowKey={(point) => point.month}
    />
  );
}
