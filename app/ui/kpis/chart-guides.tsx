import type { KpiChart } from "~/domain/kpis/kpi-chart";
import { HEIGHT, type Place } from "./chart-place";

interface GuideProps {
  chart: KpiChart;
  place: Place;
}

/** What the process did before the start, carried on over what came after it. */
export function ChartLimits({ chart, place }: GuideProps) {
  const points = chart.points.filter((point) => point !== null);
  const [any] = points.filter(({ lower, upper }) => lower !== null || upper !== null);
  if (!any) return null;
  const steps = points.map((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    const x = place.x(point.day);
    return {
      id: point.id,
      left: before ? (place.x(before.day) + x) / 2 : chart.kind === "xmr" ? 0 : Math.max(0, x - 2),
      right: after ? (place.x(after.day) + x) / 2 : chart.kind === "xmr" ? 100 : Math.min(100, x + 2),
      lower: point.lower,
      upper: point.upper,
    };
  });
  const [first, last] = [steps[0], steps.at(-1)];
  // One pair of limits is one field; limits of every reading's own are steps.
  const fields =
    chart.kind === "xmr" && first && last
      ? [{ ...first, lower: any.lower, upper: any.upper, right: last.right }]
      : steps;
  return (
    <>
      {fields.map(({ id, left, right, lower, upper }) => {
        const [top, bottom] = [upper === null ? 4 : place.y(upper), lower === null ? HEIGHT : place.y(lower)];
        const [x1, x2] = [`${left}%`, `${right}%`];
        return (
          <g key={id}>
            <rect
              x={x1}
              width={`${Math.round((right - left) * 100) / 100}%`}
              y={top}
              height={Math.max(0, bottom - top)}
              className="fill-hover"
            />
            {upper !== null && (
              <line x1={x1} x2={x2} y1={top} y2={top} strokeDasharray="2 3" className="stroke-line-control" />
            )}
            {lower !== null && (
              <line
                x1={x1}
                x2={x2}
                y1={bottom}
                y2={bottom}
                strokeDasharray="2 3"
                className="stroke-line-control"
              />
            )}
          </g>
        );
      })}
      <Baseline chart={chart} place={place} />
    </>
  );
}

/** Which readings the limits rest on. */
function Baseline({ chart, place }: GuideProps) {
  if (!chart.frozen) return null;
  const [from, to] = [place.x(chart.frozen.from), place.x(chart.frozen.to)];
  return (
    <>
      <line
        x1={`${from}%`}
        x2={`${to}%`}
        y1={HEIGHT - 1}
        y2={HEIGHT - 1}
        strokeWidth="3"
        className="stroke-ink-muted"
      />
      <text
        x={`${from}%`}
        y={HEIGHT - 7}
        strokeWidth="4"
        paintOrder="stroke"
        className="fill-ink-muted stroke-bg text-xs"
      >
        baseline
      </text>
    </>
  );
}

export function CentreLine({ chart, place }: GuideProps) {
  const y = place.y(chart.centre ?? 0);
  return <line x1="0" x2="100%" y1={y} y2={y} className="stroke-line-strong" />;
}

export function Level({ at, label }: { at: number; label: string }) {
  return (
    <>
      <line x1="0" x2="100%" y1={at} y2={at} strokeDasharray="6 4" className="stroke-accent" />
      <text
        x="0"
        y={at - 6}
        strokeWidth="4"
        paintOrder="stroke"
        className="fill-accent stroke-bg text-xs font-medium"
      >
        {label}
      </text>
    </>
  );
}

const MARK_ROW = 18;

/** The days on which something was done. */
export function ChartMarks({ marks, place }: { marks: KpiChart["marks"]; place: Place }) {
  return (
    <>
      {marks.map(({ day, label }, row) => {
        const x = place.x(day);
        const top = 12 + row * MARK_ROW;
        const isRight = x > 60;
        return (
          <g key={label}>
            <line x1={`${x}%`} x2={`${x}%`} y1={top - 8} y2={HEIGHT} className="stroke-ink-muted" />
            <svg aria-hidden="true" x={`${x}%`} y={top} overflow="visible">
              <path d="M-4 -8h8l-4 6z" className="fill-ink-muted" />
              <text
                x={isRight ? -8 : 8}
                textAnchor={isRight ? "end" : "start"}
                strokeWidth="4"
                paintOrder="stroke"
                className="fill-ink-muted stroke-bg text-xs"
              >
                {label}
              </text>
            </svg>
          </g>
        );
      })}
    </>
  );
}

/** Drawn on a field of 100 that is stretched; its stroke stays as it is. */
export function ChartPath({ path, place }: { path: NonNullable<KpiChart["path"]>; place: Place }) {
  return (
    <path
      d={`M${place.x(path.from)} ${place.y(path.baseline)}L${place.x(path.to)} ${place.y(path.target)}`}
      strokeDasharray="2 3"
      strokeWidth="1.5"
      className="stroke-steady fill-none stroke-ink-muted"
    />
  );
}
