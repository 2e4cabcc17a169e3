import { area, line } from "d3-shape";
import { monthName, monthWithYear, nameClass, type TrendPoint, unbrokenRuns } from "./trend-parts";
import { HEIGHT, type Plot } from "./trend-plot";

interface StretchedProps extends Pick<Plot, "points" | "x" | "y"> {
  hasBand: boolean;
  pooled?: readonly (number | null)[];
}

/** Paths know no per cents, so they are drawn on a field of 100 and stretched; their strokes stay as they are. */
export function Stretched({ points, x, y, hasBand, pooled }: StretchedProps) {
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

export function Points({ points, x, y, format, fewBelow }: Plot) {
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

export function Months({ points, x }: Plot) {
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
