import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { ChartFigure } from "./chart-figure";
import {
  Level,
  type LevelKind,
  Limits,
  Mark,
  type ProcessLimits,
  type Stretch,
  type TrendMark,
} from "./trend-guides";
import { TrendLegend } from "./trend-legend";
import { monthWithYear, spanOf, type TrendPoint } from "./trend-parts";
import { HEIGHT, MARK_ROW, type Plot } from "./trend-plot";
import { Months, Points, Stretched } from "./trend-series";

export interface TrendLine {
  value: number;
  label: string;
  kind: LevelKind;
  /** The label stands under the chart, where a long one has room: a benchmark with its source. */
  below?: boolean;
}

export interface IndexTrendProps {
  /** The sentence that states the finding. */
  title: string;
  detail?: ReactNode;
  points: readonly TrendPoint[];
  /** Ends of the scale that cannot be passed, e.g. [1, 5]. */
  bounds?: readonly [number, number];
  format?: (value: number) => string;
  threshold?: { value: number; label: string };
  target?: { value: number; label: string };
  /** Limits of the process by itself. */
  limits?: ProcessLimits;
  /** Limits that were computed anew: each drawn over its own months. */
  stretches?: readonly Stretch[];
  /** More lines across: benchmarks, a median. */
  lines?: readonly TrendLine[];
  marks?: readonly TrendMark[];
  /** Pooled reading per month, e.g. over three months. */
  pooled?: { label: string; values: readonly (number | null)[] };
  /** Below this many answers a point stands back. */
  fewBelow?: number;
  showIntervals?: boolean;
}

const AXIS = 40;
const GUTTER = 36;

const rounded = (value: number) => Math.round(value * 100) / 100;
const twoDigits = (value: number) => value.toFixed(2);

export function IndexTrend(props: IndexTrendProps) {
  const { points, format = twoDigits, marks = [], threshold, target, pooled, fewBelow = 10 } = props;
  const { limits, stretches = [], lines = [] } = props;
  const hasBand = (props.showIntervals ?? true) && points.some((point) => point.lower != null);
  const [from, to] = spanOf(
    [
      ...points.map((point) => point.value),
      ...(hasBand ? points.flatMap((point) => [point.lower, point.upper]) : []),
      ...(pooled?.values ?? []),
      threshold?.value,
      target?.value,
      ...lines.map((line) => line.value),
      ...[limits, ...stretches].flatMap((each) => (each ? [each.lower, each.upper] : [])),
    ],
    props.bounds,
  );
  const top = 8 + marks.length * MARK_ROW;
  const scale = scaleLinear([from, to], [HEIGHT - 6, top]);
  // A hundredth of a pixel is nothing to see and much to send.
  const y = (value: number) => rounded(scale(value));
  const ticks = scale.ticks(4);
  const tickWords = props.format ?? scale.tickFormat(4);
  const x = (at: number) => rounded(((at + 0.5) / points.length) * 100);
  const placed: Plot = { points, x, y, format, fewBelow };
  return (
    <ChartFigure
      title={props.title}
      detail={props.detail}
      table={{
        head: [
          "Month",
          "Index",
          "Answers",
          ...(hasBand ? ["Interval"] : []),
          ...(pooled ? [pooled.label] : []),
        ],
        rows: points.map((point, at) => [
          monthWithYear(point.month),
          point.value === null ? "no data" : format(point.value),
          point.signal ? `${point.n} (${point.signal})` : String(point.n),
          ...(hasBand
            ? [
                point.lower == null || point.upper == null
                  ? "none"
                  : `${format(point.lower)} to ${format(point.upper)}`,
              ]
            : []),
          ...(pooled ? [pooled.values[at] == null ? "no data" : format(pooled.values[at])] : []),
        ]),
      }}
      legend={
        <TrendLegend
          hasFew={points.some((point) => point.value !== null && point.n < fewBelow)}
          fewBelow={fewBelow}
          pooledLabel={pooled?.label}
          hasBand={hasBand}
          hasSignal={points.some((point) => point.signal)}
          lines={lines.filter((line) => line.below)}
          hasLimits={limits !== undefined || stretches.length > 0}
        />
      }
    >
      <div className="flex">
        <svg aria-hidden="true" width={GUTTER} height={HEIGHT + AXIS} className="shrink-0">
          {ticks.map((tick) => (
            <text
              key={tick}
              x={GUTTER - 8}
              y={y(tick)}
              dy="0.35em"
              textAnchor="end"
              className="tabular fill-ink-muted text-xs"
            >
              {tickWords(tick)}
            </text>
          ))}
          <text x={GUTTER - 8} y={HEIGHT + 32} textAnchor="end" className="fill-ink-muted text-xs">
            n
          </text>
        </svg>
        <svg
          aria-hidden="true"
          width="100%"
          height={HEIGHT + AXIS}
          className="min-w-0 flex-1 overflow-visible"
        >
          {ticks.map((tick) => (
            <line key={tick} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className="stroke-line" />
          ))}
          {limits && <Limits limits={limits} y={y} />}
          {stretches.map((stretch) => (
            <Limits
              key={stretch.from}
              limits={stretch}
              y={y}
              left={rounded((100 * stretch.from) / points.length)}
              right={rounded((100 * (stretch.to + 1)) / points.length)}
            />
          ))}
          <Stretched points={points} x={x} y={y} hasBand={hasBand} pooled={pooled?.values} />
          {threshold && <Level at={y(threshold.value)} label={threshold.label} kind="threshold" />}
          {target && <Level at={y(target.value)} label={target.label} kind="target" />}
          {lines.map((line) => (
            <Level
              key={`${line.kind}${line.label}`}
              at={y(line.value)}
              label={line.below ? "" : line.label}
              kind={line.kind}
            />
          ))}
          {marks.map((mark, row) => (
            <Mark key={`${mark.month}${mark.label}`} mark={mark} row={row} plot={placed} />
          ))}
          <Points {...placed} />
          <Months {...placed} />
        </svg>
      </div>
    </ChartFigure>
  );
}
