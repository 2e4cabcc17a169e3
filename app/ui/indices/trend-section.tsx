import type { PlanMark } from "~/domain/indices/index-counts";
import type { TrendPoint } from "~/domain/indices/index-trend";
import { isSbi, MEASURE_LABELS, type Measure } from "~/domain/indices/measure";
import { formatMonth, monthOf } from "~/shared/calendar";
import { IndexTrend } from "../charts/index-trend";
import { type Column, DataTable } from "../controls/data-table";
import { Disclosure } from "../controls/disclosure";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { drawnValue, formatOf } from "./reading-bar";

export interface TrendSectionProps {
  measure: Measure;
  points: readonly TrendPoint[];
  marks: readonly PlanMark[];
  /** Limits of the process by itself, where there are months enough. */
  limits: { lower: number; centre: number; upper: number } | null;
}

/** On an axis a decimal of a per cent says nothing; the table has it. */
const wholePercent = (value: number) => `${Math.round(100 * value)} %`;

/** So many marks can be told apart above the line; all of them stand in the table. */
const MARKS_DRAWN = 5;

export function TrendSection({ measure, points, marks, limits }: TrendSectionProps) {
  const { locale } = useReader();
  if (points.length === 0) return <p className="text-sm text-ink-muted">No data in these two years.</p>;
  const drawn = mostRecent(marks);
  return (
    <>
      <IndexTrend
        title={trendTitle(measure, points, locale)}
        detail={`${MEASURE_LABELS[measure]} by calendar month, n under each`}
        points={points.map(({ month, reading }) => ({
          month,
          value: drawnValue(reading),
          n: reading.n,
          lower: reading.lower,
          upper: reading.upper,
        }))}
        bounds={measure === "nps" ? [-100, 100] : measure === "csat" ? [0, 1] : [1, 5]}
        format={measure === "csat" ? wholePercent : formatOf(measure)}
        threshold={isSbi(measure) ? { value: 4, label: "4.0" } : undefined}
        limits={limits ?? undefined}
        marks={drawn}
        pooled={{
          label: "three months pooled",
          values: points.map(({ pooled }) => (pooled ? drawnValue(pooled) : null)),
        }}
        showIntervals={limits === null}
      />
      <div className="mt-3">
        <Disclosure summary="Every month with its answers">
          <MonthTable points={points} marks={marks} locale={locale} />
        </Disclosure>
      </div>
    </>
  );
}

function mostRecent(marks: readonly PlanMark[]) {
  const effective = marks.filter((mark) => mark.what === "effective");
  const chosen = [...effective].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, MARKS_DRAWN);
  return chosen.reverse().map((mark) => ({ month: monthOf(mark.day), label: `${mark.code} takes effect` }));
}

function trendTitle(measure: Measure, points: readonly TrendPoint[], locale: string): string {
  const answered = points.filter((point) => point.reading.n > 0);
  const [first, last] = [answered[0], answered.at(-1)];
  if (!first || !last || first === last) return `${MEASURE_LABELS[measure]} by month`;
  const low = answered.reduce((a, b) => ((b.reading.value ?? 0) < (a.reading.value ?? 0) ? b : a));
  const at = (point: TrendPoint) => `${point.reading.shown} in ${formatMonth(point.month, locale)}`;
  return low === first || low === last
    ? `From ${at(first)} to ${at(last)}`
    : `From ${at(first)} over a low of ${at(low)} to ${at(last)}`;
}

function MonthTable({
  points,
  marks,
  locale,
}: {
  points: readonly TrendPoint[];
  marks: readonly PlanMark[];
  locale: string;
}) {
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
