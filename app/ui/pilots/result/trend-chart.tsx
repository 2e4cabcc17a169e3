import { scaleLinear } from "d3-scale";
import { plainFigure, signedFigure } from "~/domain/pilots/effect-words";
import type { MetricReading, TrendReading } from "~/domain/pilots/pilot-reading";
import { LEAST_TREND_MONTHS } from "~/domain/pilots/trend";
import { ChartFigure, Key } from "../../charts/chart-figure";
import { monthName, monthWithYear, nameClass, spanOf, unbrokenRuns } from "../../charts/trend-parts";

const HEIGHT = 120;
const AXIS = 24;
const GUTTER = 40;

const WORDS: Record<NonNullable<TrendReading["parallel"]>, string> = {
  supported: "Supported: before the start both arms moved side by side",
  unclear:
    "Unclear: the months before the start are too few or too restless to show whether both arms moved side by side",
  violated:
    "Violated: the gap between the arms was moving before the start, so the change is not put down to the pilot",
};

/** Both arms before the start: only arms that moved side by side stand in for each other. */
export function TrendChart({ trend, reading }: { trend: TrendReading; reading: MetricReading }) {
  const { series } = trend;
  const sides = {
    treated: series.map(({ treated }) => treated),
    control: series.map(({ control }) => control),
  };
  const scale = scaleLinear(spanOf([...sides.treated, ...sides.control]), [HEIGHT - 6, 8]);
  const ticks = scale.ticks(3);
  const x = (at: number) => ((at + 0.5) / series.length) * 100;
  const figure = (value: number) => plainFigure(value, reading);
  const path = (values: readonly (number | null)[], run: readonly number[]) =>
    run
      .map((at, step) => `${step === 0 ? "M" : "L"}${x(at).toFixed(2)} ${scale(values[at] ?? 0).toFixed(2)}`)
      .join("");
  return (
    <ChartFigure
      title={
        trend.parallel === null
          ? `Too short a history: ${trend.months} of ${LEAST_TREND_MONTHS} months before the start have both arms, so nothing is said of how they moved`
          : WORDS[trend.parallel]
      }
      detail={
        trend.slope === null || trend.lower === null || trend.upper === null
          ? `${reading.name} by month before the start, mean of each arm`
          : `${reading.name} by month before the start, mean of each arm; the gap moved by ${signedFigure(trend.slope, fine(reading))} a month (${plainFigure(trend.lower, fine(reading))} to ${plainFigure(trend.upper, fine(reading))})`
      }
      table={{
        head: ["Month", "Treated", "Control"],
        rows: series.map(({ month, treated, control }) => [
          monthWithYear(month),
          treated === null ? "no data" : figure(treated),
          control === null ? "no data" : figure(control),
        ]),
      }}
      legend={
        <>
          <Key mark={<line x1="0" x2="18" y1="6" y2="6" strokeWidth="2" className="stroke-accent" />}>
            treated
          </Key>
          <Key
            mark={
              <line
                x1="0"
                x2="18"
                y1="6"
                y2="6"
                strokeWidth="2"
                strokeDasharray="4 3"
                className="stroke-ink"
              />
            }
          >
            control
          </Key>
        </>
      }
    >
      <div className="flex">
        <svg aria-hidden="true" width={GUTTER} height={HEIGHT + AXIS} className="shrink-0">
          {ticks.map((tick) => (
            <text
              key={tick}
              x={GUTTER - 8}
              y={scale(tick)}
              dy="0.35em"
              textAnchor="end"
              className="tabular fill-ink-muted text-xs"
            >
              {figure(tick)}
            </text>
          ))}
        </svg>
        <svg
          aria-hidden="true"
          width="100%"
          height={HEIGHT + AXIS}
          className="min-w-0 flex-1 overflow-visible"
        >
          {ticks.map((tick) => (
            <line key={tick} x1="0" x2="100%" y1={scale(tick)} y2={scale(tick)} className="stroke-line" />
          ))}
          <svg
            aria-hidden="true"
            width="100%"
            height={HEIGHT}
            viewBox={`0 0 100 ${HEIGHT}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            {unbrokenRuns(sides.treated).map((run) => (
              <path
                key={run[0]}
                d={path(sides.treated, run)}
                strokeWidth="2"
                className="stroke-steady fill-none stroke-accent"
              />
            ))}
            {unbrokenRuns(sides.control).map((run) => (
              <path
                key={run[0]}
                d={path(sides.control, run)}
                strokeWidth="2"
                strokeDasharray="4 3"
                className="stroke-steady fill-none stroke-ink"
              />
            ))}
          </svg>
          {series.map(({ month, treated, control }, at) => {
            const named = nameClass(at, series.length);
            return (
              <g key={month}>
                {treated !== null && (
                  <circle cx={`${x(at)}%`} cy={scale(treated)} r="3.5" className="fill-accent" />
                )}
                {control !== null && (
                  <circle
                    cx={`${x(at)}%`}
                    cy={scale(control)}
                    r="3.5"
                    strokeWidth="1.5"
                    className="fill-bg stroke-ink"
                  />
                )}
                {named !== null && (
                  <text
                    x={`${x(at)}%`}
                    y={HEIGHT + 16}
                    textAnchor="middle"
                    className={`fill-ink-muted text-xs ${named}`}
                  >
                    {monthName(month)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
    </ChartFigure>
  );
}

/** A slope is small beside what it is the slope of. */
const fine = (reading: MetricReading) => ({ kind: reading.kind, decimals: reading.decimals + 1 });
