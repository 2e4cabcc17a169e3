import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { ReactNode } from "react";
import { ChartFigure, Key } from "./chart-figure";
import { monthName, monthWithYear, nameClass, spanOf, type TrendPoint, unbrokenRuns } from "./trend-parts";

export interface TrendMark {
  month: string;
  /** "Plan started" */
  label: string;
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
  limits?: { lower: number; centre: number; upper: number };
  marks?: readonly TrendMark[];
  /** Pooled reading per month, e.g. over three months. */
  pooled?: { label: string; values: readonly (number | null)[] };
  /** Below this many answers a point stands back. */
  fewBelow?: number;
  showIntervals?: boolean;
}

const HEIGHT = 208;
const MARK_ROW = 18;
const AXIS = 40;
const GUTTER = 36;

const twoDigits = (value: number) => value.toFixed(2);

export function IndexTrend(props: IndexTrendProps) {
  const { points, format = twoDigits, marks = [], limits, threshold, target, pooled, fewBelow = 10 } = props;
  const hasBand = (props.showIntervals ?? true) && points.some((point) => point.lower != null);
  const [from, to] = spanOf(
    [
      ...points.map((point) => point.value),
      ...(hasBand ? points.flatMap((point) => [point.lower, point.upper]) : []),
      ...(pooled?.values ?? []),
      threshold?.value,
      target?.value,
      limits?.lower,
      limits?.upper,
    ],
    props.bounds,
  );
  const top = 8 + marks.length * MARK_ROW;
  const y = scaleLinear([from, to], [HEIGHT - 6, top]);
  const ticks = y.ticks(4);
  const tickWords = props.format ?? y.tickFormat(4);
  const x = (at: number) => ((at + 0.5) / points.length) * 100;
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
      legend={<Legend {...props} hasBand={hasBand} fewBelow={fewBelow} />}
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
          <Stretched points={points} x={x} y={y} hasBand={hasBand} pooled={pooled?.values} />
          {threshold && <Level at={y(threshold.value)} label={threshold.label} kind="threshold" />}
          {target && <Level at={y(target.value)} label={target.label} kind="target" />}
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

interface Plot {
  points: readonly TrendPoint[];
  x: (at: number) => number;
  y: (value: number) => number;
  format: (value: number) => string;
  fewBelow: number;
}

interface StretchedProps extends Pick<Plot, "points" | "x" | "y"> {
  hasBand: boolean;
  pooled?: readonly (number | null)[];
}

/** Paths know no per cents, so they are drawn on a field of 100 and stretched; their strokes stay as they are. */
function Stretched({ points, x, y, hasBand, pooled }: StretchedProps) {
  const path = (values: readonly (number | null)[], run: readonly number[]) =>
    line<number>()
      .x((at) => x(at))
      .y((at) => y(values[at] ?? 0))([...run]) ?? "";
  const values = points.map((point) => point.value);
  const band = area<number>()
    .x((at) => x(at))
    .y0((at) => y(points[at]?.lower ?? 0))
    .y1((at) => y(points[at]?.upper ?? 0));
  const bandRuns = unbrokenRuns(
    points.map((point) => (point.lower != null && point.upper != null ? point.value : null)),
  );
  return (
    <svg
      aria-hidden="true"
      x="0"
      y="0"
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      overflow="visible"
    >
      {hasBand &&
        bandRuns.map((run) =>
          run.length === 1 ? (
            <Whisker key={run[0]} at={x(run[0] ?? 0)} point={points[run[0] ?? 0]} y={y} />
          ) : (
            <path key={run[0]} d={band(run) ?? ""} className="fill-accent opacity-15" />
          ),
        )}
      {unbrokenRuns(values).map((run) => (
        <path
          key={run[0]}
          d={path(values, run)}
          strokeWidth="1.75"
          strokeLinejoin="round"
          className="stroke-steady fill-none stroke-accent"
        />
      ))}
      {pooled &&
        unbrokenRuns(pooled).map((run) => (
          <path
            key={run[0]}
            d={path(pooled, run)}
            strokeWidth="2"
            strokeDasharray="1 5"
            strokeLinecap="round"
            className="stroke-steady fill-none stroke-ink"
          />
        ))}
    </svg>
  );
}

/** A month between two gaps has no band to stand in. */
function Whisker({ at, point, y }: { at: number; point: TrendPoint | undefined; y: Plot["y"] }) {
  if (point?.lower == null || point.upper == null) return null;
  return (
    <line
      x1={at}
      x2={at}
      y1={y(point.lower)}
      y2={y(point.upper)}
      strokeWidth="6"
      className="stroke-steady stroke-accent opacity-25"
    />
  );
}

function Points({ points, x, y, format, fewBelow }: Plot) {
  const lastAt = points.findLastIndex((point) => point.value !== null);
  return (
    <>
      {points.map((point, at) => {
        if (point.value === null) return null;
        const few = point.n < fewBelow;
        const words = `${monthWithYear(point.month)}: ${format(point.value)}, ${point.n} answers${few ? " (few)" : ""}`;
        const dot = (
          <circle
            key={point.month}
            cx={`${x(at)}%`}
            cy={y(point.value)}
            r={few ? 3.25 : at === lastAt ? 4.5 : 3.25}
            strokeWidth="1.5"
            className={few ? "fill-bg stroke-ink-faint" : "fill-accent stroke-bg"}
          >
            <title>{point.signal ? `${words}; ${point.signal}` : words}</title>
          </circle>
        );
        if (!point.signal) return dot;
        return (
          <g key={point.month}>
            <circle
              cx={`${x(at)}%`}
              cy={y(point.value)}
              r="8"
              strokeWidth="1.5"
              className="fill-none stroke-bad"
            />
            {dot}
          </g>
        );
      })}
      {points[lastAt]?.value != null && (
        <text
          x={`${x(lastAt)}%`}
          y={y(points[lastAt].value) - 10}
          textAnchor="middle"
          strokeWidth="4"
          paintOrder="stroke"
          className="tabular fill-ink stroke-bg text-xs font-semibold"
        >
          {format(points[lastAt].value)}
        </text>
      )}
    </>
  );
}

function Months({ points, x }: Plot) {
  return (
    <>
      <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className="stroke-line-control" />
      {points.map((point, at) => {
        const shown = nameClass(at, points.length);
        if (shown === null) return null;
        const before = points.slice(0, at).some((each) => each.month.slice(0, 4) === point.month.slice(0, 4));
        return (
          <text key={point.month} textAnchor="middle" className={`fill-ink-muted text-xs ${shown}`}>
            <tspan x={`${x(at)}%`} y={HEIGHT + 16}>
              {monthName(point.month)}
              {!before && at > 0 ? ` ${point.month.slice(2, 4)}` : ""}
            </tspan>
            <tspan x={`${x(at)}%`} y={HEIGHT + 32} className="tabular fill-ink-faint">
              {point.value === null ? "–" : point.n}
            </tspan>
          </text>
        );
      })}
    </>
  );
}

const LEVELS = {
  threshold: { line: "stroke-ink", text: "fill-ink", dash: undefined, dy: 14 },
  target: { line: "stroke-accent", text: "fill-accent", dash: "6 4", dy: -6 },
};

function Level({ at, label, kind }: { at: number; label: string; kind: keyof typeof LEVELS }) {
  const look = LEVELS[kind];
  return (
    <>
      <line x1="0" x2="100%" y1={at} y2={at} strokeDasharray={look.dash} className={look.line} />
      <text
        x="0"
        y={at + look.dy}
        strokeWidth="4"
        paintOrder="stroke"
        className={`stroke-bg text-xs font-medium ${look.text}`}
      >
        {label}
      </text>
    </>
  );
}

function Limits({
  limits,
  y,
}: {
  limits: NonNullable<IndexTrendProps["limits"]>;
  y: (value: number) => number;
}) {
  return (
    <>
      <rect
        x="0"
        width="100%"
        y={y(limits.upper)}
        height={Math.max(0, y(limits.lower) - y(limits.upper))}
        className="fill-hover"
      />
      {[limits.upper, limits.lower].map((value) => (
        <line
          key={value}
          x1="0"
          x2="100%"
          y1={y(value)}
          y2={y(value)}
          strokeDasharray="2 3"
          className="stroke-line-control"
        />
      ))}
      <line x1="0" x2="100%" y1={y(limits.centre)} y2={y(limits.centre)} className="stroke-line-strong" />
    </>
  );
}

function Mark({ mark, row, plot }: { mark: TrendMark; row: number; plot: Plot }) {
  const at = plot.points.findIndex((point) => point.month === mark.month);
  if (at < 0) return null;
  const x = `${plot.x(at)}%`;
  const rightHalf = at >= plot.points.length / 2;
  const top = 10 + row * MARK_ROW;
  return (
    <>
      <line x1={x} x2={x} y1={top - 8} y2={HEIGHT} className="stroke-ink-muted" />
      <svg aria-hidden="true" x={x} y={top} overflow="visible">
        <path d="M-4 -8h8l-4 6z" className="fill-ink-muted" />
        <text
          x={rightHalf ? -8 : 8}
          textAnchor={rightHalf ? "end" : "start"}
          strokeWidth="4"
          paintOrder="stroke"
          className="fill-ink-muted stroke-bg text-xs"
        >
          {mark.label}
        </text>
      </svg>
    </>
  );
}

function Legend(props: IndexTrendProps & { hasBand: boolean; fewBelow: number }) {
  const hasFew = props.points.some((point) => point.value !== null && point.n < props.fewBelow);
  return (
    <>
      <Key
        mark={
          <>
            <path d="M0 6h18" strokeWidth="1.75" className="stroke-accent" />
            <circle cx="9" cy="6" r="3" className="fill-accent" />
          </>
        }
      >
        by month
      </Key>
      {hasFew && (
        <Key mark={<circle cx="9" cy="6" r="3.25" strokeWidth="1.5" className="fill-bg stroke-ink-faint" />}>
          fewer than {props.fewBelow} answers
        </Key>
      )}
      {props.pooled && (
        <Key
          mark={
            <path
              d="M1 6h17"
              strokeWidth="2"
              strokeDasharray="1 5"
              strokeLinecap="round"
              className="stroke-ink"
            />
          }
        >
          {props.pooled.label}
        </Key>
      )}
      {props.hasBand && (
        <Key mark={<rect width="18" height="12" className="fill-accent opacity-15" />}>95 % interval</Key>
      )}
      {props.points.some((point) => point.signal) && (
        <Key
          mark={
            <>
              <circle cx="9" cy="6" r="5.25" strokeWidth="1.5" className="fill-none stroke-bad" />
              <circle cx="9" cy="6" r="2" className="fill-accent" />
            </>
          }
        >
          signal
        </Key>
      )}
      {props.limits && (
        <Key
          mark={
            <>
              <rect y="1" width="18" height="10" className="fill-hover" />
              <path d="M0 1h18M0 11h18" strokeDasharray="2 3" className="stroke-line-control" />
            </>
          }
        >
          limits of the process
        </Key>
      )}
    </>
  );
}
