import { percentWords, shareOf } from "~/domain/rollouts/adoption";
import type { AdoptionReading } from "~/domain/rollouts/rollout";
import { daysBetween, formatDay } from "~/shared/calendar";
import { ChartFigure, Key } from "../charts/chart-figure";
import { useReader } from "../controls/reader";

interface AdoptionChartProps {
  /** The sentence that states what is to be seen. */
  finding: string;
  readings: readonly AdoptionReading[];
  /** The share from which on it counts as adopted, as decimal text. */
  adoptedFrom: string;
}

const HEIGHT = 160;
const AXIS = 24;
const GUTTER = 44;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** A little air above and below, so that a point at 0 % or 100 % is whole. */
const yOf = (share: number): number => 6 + (1 - share) * (HEIGHT - 12);

/** The share that works the new way, count by count, against the share at which it counts as adopted. */
export function AdoptionChart({ finding, readings, adoptedFrom }: AdoptionChartProps) {
  const { locale } = useReader();
  const points = readings.flatMap((reading, at) => {
    const share = shareOf(reading);
    // Of several counts of one day the last one stands.
    return share === null || readings[at + 1]?.day === reading.day ? [] : [{ ...reading, share }];
  });
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return null;
  const length = Math.max(1, daysBetween(first.day, last.day));
  const xOf = (day: AdoptionReading["day"]) =>
    points.length === 1 ? 50 : 3 + (daysBetween(first.day, day) / length) * 94;
  const needed = Number(adoptedFrom);
  return (
    <ChartFigure
      title={finding}
      detail="Share of those counted who work the new way, by the day they were counted"
      table={{
        head: ["Day", "Work the new way", "Of", "Share"],
        rows: points.map(({ day, adopted, of, share }) => [
          formatDay(day, locale),
          String(adopted),
          String(of),
          percentWords(share),
        ]),
      }}
      legend={
        <>
          <Key mark={<line x1="0" x2="18" y1="6" y2="6" className="stroke-accent" strokeWidth="2" />}>
            counted
          </Key>
          <Key
            mark={<line x1="0" x2="18" y1="6" y2="6" className="stroke-line-control" strokeDasharray="3 2" />}
          >
            adopted from {percentWords(needed)}
          </Key>
        </>
      }
    >
      <div className="flex" aria-hidden="true">
        <svg aria-hidden="true" width={GUTTER} height={HEIGHT + AXIS} className="shrink-0">
          {TICKS.map((tick) => (
            <text
              key={tick}
              x={GUTTER - 8}
              y={yOf(tick)}
              dy="0.35em"
              textAnchor="end"
              className="tabular fill-ink-muted text-xs"
            >
              {percentWords(tick)}
            </text>
          ))}
        </svg>
        <svg
          aria-hidden="true"
          width="100%"
          height={HEIGHT + AXIS}
          className="min-w-0 flex-1 overflow-visible"
        >
          {TICKS.map((tick) => (
            <line key={tick} x1="0" x2="100%" y1={yOf(tick)} y2={yOf(tick)} className="stroke-line" />
          ))}
          <line
            x1="0"
            x2="100%"
            y1={yOf(needed)}
            y2={yOf(needed)}
            strokeDasharray="4 3"
            className="stroke-line-control"
          />
          <svg
            aria-hidden="true"
            width="100%"
            height={HEIGHT}
            viewBox={`0 0 100 ${HEIGHT}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            <polyline
              points={points.map(({ day, share }) => `${xOf(day)},${yOf(share)}`).join(" ")}
              vectorEffect="non-scaling-stroke"
              strokeWidth="2"
              strokeLinejoin="round"
              className="fill-none stroke-accent"
            />
          </svg>
          {points.map(({ id, day, share }) => (
            <circle key={id} cx={`${xOf(day)}%`} cy={yOf(share)} r="3.5" className="fill-accent" />
          ))}
          {[...new Set([first, last])].map(({ id, day }) => (
            <text
              key={id}
              x={`${xOf(day)}%`}
              y={HEIGHT + 18}
              textAnchor={points.length === 1 ? "middle" : day === last.day ? "end" : "start"}
              className="fill-ink-muted text-xs"
            >
              {formatDay(day, locale)}
            </text>
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}
