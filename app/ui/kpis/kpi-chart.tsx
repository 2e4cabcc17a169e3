import { scaleLinear } from "d3-scale";
import type { KpiChart as Chart } from "~/domain/kpis/kpi-chart";
import type { KpiView } from "~/domain/kpis/kpi-view";
import { type Day, daysBetween, earlier, later } from "~/shared/calendar";
import { ChartFigure } from "../charts/chart-figure";
import { spanOf } from "../charts/trend-parts";
import { useReader } from "../controls/reader";
import { dayText, valueText } from "../plans/plan-words";
import { CentreLine, ChartLimits, ChartMarks, ChartPath, Level } from "./chart-guides";
import { ChartLegend } from "./chart-legend";
import { HEIGHT, type Place } from "./chart-place";
import { ChartDays, ChartLine, ChartPoints } from "./chart-points";
import { shownValue } from "./kpi-summary";

const AXIS = 40;
const GUTTER = 44;
const MARK_ROW = 18;

interface KpiChartProps {
  kpi: Pick<KpiView, "name" | "unit" | "baseline" | "baselineN" | "target" | "feedFilter">;
  chart: Chart;
  /** The field ends here at the earliest; null where the readings are over. */
  today: Day | null;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** The readings of a KPI on their days: within their old limits or not, on their way or not. */
export function KpiChart({ kpi, chart, today }: KpiChartProps) {
  const { locale } = useReader();
  const points = chart.points.filter((point) => point !== null);
  const [first] = points;
  if (!first) return null;
  const days = [
    ...(today ? [today] : []),
    ...points.map(({ day }) => day),
    ...chart.marks.map(({ day }) => day),
    ...(chart.path ? [chart.path.from, chart.path.to] : []),
  ];
  const [from, to] = [days.reduce(earlier), days.reduce(later)];
  const length = Math.max(1, daysBetween(from, to));
  const [low, high] = spanOf([
    ...points.flatMap(({ value, lower, upper }) => [value, lower, upper]),
    chart.target,
    chart.centre,
    chart.path?.baseline,
  ]);
  const scale = scaleLinear([low, high], [HEIGHT - 8, 10 + chart.marks.length * MARK_ROW]);
  const place: Place = {
    x: (day) => rounded((daysBetween(from, day) / length) * 95 + 2.5),
    y: (value) => rounded(scale(value)),
  };
  const ticks = scale.ticks(4);
  const tickWords = scale.tickFormat(4);
  const hasN = points.some(({ n }) => n !== null);
  return (
    <ChartFigure
      title={chart.finding}
      detail={`${kpi.name}${kpi.unit ? ` (${kpi.unit})` : ""}, by the day it was read`}
      table={{
        head: ["Day", "Value", "n", "What it is"],
        rows: [
          [
            "Baseline",
            valueText(kpi.baseline, kpi.unit),
            kpi.baselineN === null ? "" : String(kpi.baselineN),
            "",
          ],
          ...points.map((point) => [
            dayText(point.day, locale),
            shownValue(String(point.value), kpi),
            point.n === null ? "" : String(point.n),
            [point.baseline ? "baseline" : "", point.few ? "few cases" : "", point.signal ?? ""]
              .filter(Boolean)
              .join(", "),
          ]),
          ["Target", valueText(kpi.target, kpi.unit), "", ""],
        ],
      }}
      legend={<ChartLegend chart={chart} />}
    >
      <div className="flex" aria-hidden="true">
        <svg aria-hidden="true" width={GUTTER} height={HEIGHT + AXIS} className="shrink-0">
          {ticks.map((tick) => (
            <text
              key={tick}
              x={GUTTER - 8}
              y={place.y(tick)}
              dy="0.35em"
              textAnchor="end"
              className="tabular fill-ink-muted text-xs"
            >
              {tickWords(tick)}
            </text>
          ))}
          {hasN && (
            <text x={GUTTER - 8} y={HEIGHT + 32} textAnchor="end" className="fill-ink-muted text-xs">
              n
            </text>
          )}
        </svg>
        <svg
          aria-hidden="true"
          width="100%"
          height={HEIGHT + AXIS}
          className="min-w-0 flex-1 overflow-visible"
        >
          {ticks.map((tick) => (
            <line key={tick} x1="0" x2="100%" y1={place.y(tick)} y2={place.y(tick)} className="stroke-line" />
          ))}
          <ChartLimits chart={chart} place={place} />
          {chart.centre !== null && <CentreLine chart={chart} place={place} />}
          {chart.target !== null && (
            <Level at={place.y(chart.target)} label={`target ${valueText(kpi.target, "")}`} />
          )}
          <ChartMarks marks={chart.marks} place={place} />
          <svg
            aria-hidden="true"
            width="100%"
            height={HEIGHT}
            viewBox={`0 0 100 ${HEIGHT}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            {chart.path && <ChartPath path={chart.path} place={place} />}
            <ChartLine chart={chart} place={place} />
          </svg>
          <ChartPoints points={points} kpi={kpi} place={place} />
          <ChartDays points={points} hasN={hasN} place={place} />
        </svg>
      </div>
    </ChartFigure>
  );
}
