import { scaleLinear } from "d3-scale";
import { plainFigure } from "~/domain/pilots/effect-words";
import { ARM_LABELS, ARMS } from "~/domain/pilots/pilot";
import type { MetricReading } from "~/domain/pilots/pilot-reading";
import type { UnitPoint } from "~/domain/pilots/read-metric";
import { ChartFigure, Key } from "../../charts/chart-figure";
import { spanOf } from "../../charts/trend-parts";

interface StripPlotProps {
  title: string;
  detail: string;
  reading: MetricReading;
  points: readonly UnitPoint[];
  /** Units that got what the other arm gets; they stay in their own. */
  crossed: readonly string[];
}

const ROW = 64;
const AXIS = 28;
/** Points so close that they would cover each other stand side by side, up to so many. */
const LANES = 5;

/** Every unit as a point, arm by arm, with the mean of the arm as a line across. */
export function StripPlot({ title, detail, reading, points, crossed }: StripPlotProps) {
  if (points.length === 0) return null;
  const [from, to] = spanOf(points.map(({ value }) => value));
  const scale = scaleLinear([from, to], [2, 98]);
  const x = (value: number) => `${scale(value).toFixed(2)}%`;
  const ticks = scale.ticks(5);
  const figure = (value: number) => plainFigure(value, reading);
  const height = ARMS.length * ROW;
  return (
    <ChartFigure
      title={title}
      detail={detail}
      table={{
        head: ["Unit", "Arm", "Figure"],
        rows: points.map(({ unit, arm, value }) => [
          crossed.includes(unit) ? `${unit} (crossed over, read in its arm)` : unit,
          ARM_LABELS[arm],
          figure(value),
        ]),
      }}
      legend={
        <>
          <Key mark={<circle cx="9" cy="6" r="4" className="fill-accent" />}>treated</Key>
          <Key mark={<circle cx="9" cy="6" r="4" strokeWidth="1.5" className="fill-bg stroke-ink" />}>
            control
          </Key>
          <Key mark={<line x1="9" x2="9" y1="0" y2="12" strokeWidth="2" className="stroke-ink" />}>
            mean of the arm
          </Key>
          {crossed.length > 0 && (
            <Key mark={<path d="m5 2 8 8m0-8-8 8" strokeWidth="1.5" className="stroke-ink" />}>
              crossed over
            </Key>
          )}
        </>
      }
    >
      <svg aria-hidden="true" width="100%" height={height + AXIS} className="block overflow-visible">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1="0" y2={height} className="stroke-line" />
            <text
              x={x(tick)}
              y={height + 18}
              textAnchor={scale(tick) < 6 ? "start" : scale(tick) > 94 ? "end" : "middle"}
              className="tabular fill-ink-muted text-xs"
            >
              {figure(tick)}
            </text>
          </g>
        ))}
        {ARMS.map((arm, row) => {
          const middle = row * ROW + 38;
          const own = points.filter((point) => point.arm === arm);
          const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
          return (
            <g key={arm}>
              <text x="0" y={row * ROW + 12} className="fill-ink text-xs font-semibold">
                {`${ARM_LABELS[arm]}${own.length > 0 ? `: ${figure(mean)}` : ": no data"}`}
              </text>
              <line x1="0" x2="100%" y1={middle} y2={middle} className="stroke-line-strong" />
              {own.length > 0 && (
                <line
                  x1={x(mean)}
                  x2={x(mean)}
                  y1={middle - 18}
                  y2={middle + 18}
                  strokeWidth="2"
                  className="stroke-ink"
                />
              )}
              {laidOut(own, (to - from) / 90).map(({ point, lane }) =>
                crossed.includes(point.unit) ? (
                  <svg
                    key={point.unit}
                    x={x(point.value)}
                    y={middle + lane * 5}
                    overflow="visible"
                    aria-hidden="true"
                  >
                    <path d="m-4-4 8 8m0-8-8 8" strokeWidth="1.75" className="stroke-ink" />
                  </svg>
                ) : (
                  <circle
                    key={point.unit}
                    cx={x(point.value)}
                    cy={middle + lane * 5}
                    r="4"
                    strokeWidth="1.5"
                    className={
                      arm === "treated" ? "fill-accent stroke-bg opacity-80" : "fill-bg stroke-ink opacity-80"
                    }
                  />
                ),
              )}
            </g>
          );
        })}
      </svg>
    </ChartFigure>
  );
}

/** Neighbours that would touch go to the next lane: 0, up, down, further up … */
function laidOut(points: readonly UnitPoint[], near: number): { point: UnitPoint; lane: number }[] {
  const last: number[] = [];
  return [...points]
    .sort((one, other) => one.value - other.value)
    .map((point) => {
      let at = last.findIndex((value) => point.value - value > near);
      if (at < 0) at = last.length < LANES ? last.length : last.indexOf(Math.min(...last));
      last[at] = point.value;
      return { point, lane: at === 0 ? 0 : at % 2 === 1 ? -(at + 1) / 2 : at / 2 };
    });
}
