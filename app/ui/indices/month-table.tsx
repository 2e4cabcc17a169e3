import type { MonthLine } from "~/domain/indices/drawn-trend";
import type { PlanMark } from "~/domain/indices/index-counts";
import { formatMonth, monthOf } from "~/shared/calendar";
import { type Column, DataTable } from "../controls/data-table";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";

export interface MonthTableProps {
  lines: readonly MonthLine[];
  marks: readonly PlanMark[];
}

/** Every month with its answers, the newest first. */
export function MonthTable({ lines, marks }: MonthTableProps) {
  const { locale } = useReader();
  const columns: Column<MonthLine>[] = [
    { id: "month", header: "Month", primary: true, cell: (line) => formatMonth(line.month, locale) },
    {
      id: "figure",
      header: "Index",
      align: "end",
      cell: ({ n, shown, answersHref, month }) =>
        n === 0 ? (
          <span className="text-ink-muted">no data</span>
        ) : (
          <FigureLink href={answersHref} label={formatMonth(month, locale)}>
            {shown}
          </FigureLink>
        ),
    },
    { id: "n", header: "n", align: "end", cell: ({ n }) => n },
    { id: "points", header: "Points", align: "end", cell: ({ points }) => points },
    {
      id: "interval",
      header: "95 % interval",
      align: "end",
      cell: ({ interval }) => interval ?? "none",
    },
    {
      id: "pooled",
      header: "3 months pooled",
      align: "end",
      cell: ({ pooled, pooledHref, month }) =>
        pooled ? (
          <FigureLink href={pooledHref} label={`three months to ${formatMonth(month, locale)}`}>
            {pooled}
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
      rows={[...lines].reverse()}
      rowKey={(line) => line.month}
    />
  );
}
