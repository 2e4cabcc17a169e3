import { scaleLinear } from "d3-scale";
import type { SeriesReading } from "~/domain/verification/series-reading";
import { formatMonth, monthOf } from "~/shared/calendar";
import { ChartFigure, Key } from "../charts/chart-figure";
import { spanOf } from "../charts/trend-parts";

const HEIGHT = 200;
const FEW = 10;

interface SeriesPictureProps {
  title: string;
  series: SeriesReading;
  range: readonly [number, number];
  format: (value: number) => string;
}

/** Months as dots, the line before carried on, the line after, and the break between them. */
export function SeriesPicture({ title, series, range, format }: SeriesPictureProps) {
  const { months, fit, interventionIndex } = series;
  const last = months.at(-1)?.at ?? interventionIndex;
  const before = (at: number) => (fit ? fit.intercept + fit.slope * at : 0);
  const after = (at: number) =>
    fit ? before(at) + fit.levelChange + fit.slopeChange * (at - interventionIndex) : 0;
  const lines = fit ? [before(0), before(last), after(interventionIndex), after(last)] : [];
  const [from, to] = spanOf([...months.map(({ value }) => value), ...lines], range);
  const scale = scaleLinear([from, to], [HEIGHT - 8, 12]);
  const ticks = scale.ticks(4);
  const x = (at: number) => `${(((at + 0.5) / (last + 1)) * 100).toFixed(2)}%`;
  const y = (value: number) => Math.round(scale(value) * 100) / 100;
  const step = Math.max(1, Math.ceil(months.length / 6));
  const drawn = (
    key: string,
    start: number,
    end: number,
    of: (at: number) => number,
    className: string,
    dash?: string,
  ) => (
    <line
      key={key}
      x1={x(start)}
      x2={x(end)}
      y1={y(of(start))}
      y2={y(of(end))}
      strokeWidth="2"
      strokeDasharray={dash}
      className={className}
    />
  );
  return (
    <ChartFigure
      title={title}
      detail="Whole months counted from the start and from the effective date, none of them overlapping"
      table={{
        head: ["Month from", "Side", "Answers", "Value"],
        rows: months.map((month) => [
          month.from,
          month.part,
          String(month.n),
          month.value === null ? "no data" : format(month.value),
        ]),
      }}
      legend={
        <>
          <Key mark={<circle cx="9" cy="6" r="4" className="fill-ink" />}>a month</Key>
          {months.some(({ n, value }) => value !== null && n < FEW) && (
            <Key mark={<circle cx="9" cy="6" r="4" strokeWidth="1.5" className="fill-bg stroke-ink-muted" />}>
              fewer than {FEW} answers
            </Key>
          )}
          {fit && (
            <Key
              mark={
                <line
                  x1="1"
                  x2="17"
                  y1="6"
                  y2="6"
                  strokeWidth="2"
                  strokeDasharray="4 3"
                  className="stroke-ink-muted"
                />
              }
            >
              its trend, carried on
            </Key>
          )}
        </>
      }
    >
      <div aria-hidden="true" className="flex">
        <svg aria-hidden="true" width="40" height={HEIGHT + 20} className="shrink-0">
          {ticks.map((tick) => (
            <text
              key={tick}
              x="32"
              y={y(tick)}
              dy="0.35em"
              textAnchor="end"
              className="tabular fill-ink-muted text-xs"
            >
              {format(tick)}
            </text>
          ))}
        </svg>
        <svg aria-hidden="true" width="100%" height={HEIGHT + 20} className="min-w-0 flex-1 overflow-visible">
          {ticks.map((tick) => (
            <line key={tick} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className="stroke-line" />
          ))}
          <line
            x1={x(interventionIndex - 0.5)}
            x2={x(interventionIndex - 0.5)}
            y1="0"
            y2={HEIGHT}
            strokeDasharray="3 3"
            className="stroke-accent"
          />
          <text x={x(interventionIndex - 0.4)} y="10" className="fill-accent text-xs">
            effect
          </text>
          {fit && (
            <>
              {drawn("before", 0, Math.max(0, lastBefore(months)), before, "stroke-ink")}
              {drawn("carried", Math.max(0, lastBefore(months)), last, before, "stroke-ink-muted", "4 3")}
              {drawn("after", interventionIndex, last, after, "stroke-accent")}
              <line
                x1={x(last)}
                x2={x(last)}
                y1={y(before(last))}
                y2={y(after(last))}
                strokeWidth="1.5"
                className="stroke-accent"
              />
            </>
          )}
          {months.map((month) =>
            month.value === null ? null : (
              <circle
                key={month.from}
                cx={x(month.at)}
                cy={y(month.value)}
                r="4"
                strokeWidth="1.5"
                className={month.n < FEW ? "fill-bg stroke-ink-muted" : "fill-ink stroke-ink"}
              />
            ),
          )}
          {months.map((month, at) =>
            at % step === 0 ? (
              <text
                key={month.from}
                x={x(month.at)}
                y={HEIGHT + 16}
                textAnchor="middle"
                className="fill-ink-muted text-xs"
              >
                {formatMonth(monthOf(month.from), "en").replace(/ \d\d(\d\d)$/, " ’$1")}
              </text>
            ) : null,
          )}
        </svg>
      </div>
    </ChartFigure>
  );
}

const lastBefore = (months: SeriesReading["months"]): number =>
  months.filter(({ part }) => part === "before").at(-1)?.at ?? 0;
