import type { ChartPoint, KpiChart } from "~/domain/kpis/kpi-chart";
import type { KpiView } from "~/domain/kpis/kpi-view";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";
import { HEIGHT, type Place } from "./chart-place";
import { shownValue } from "./kpi-summary";

/** Nothing is joined across a missing reading. */
export function ChartLine({ chart, place }: { chart: KpiChart; place: Place }) {
  const pieces = chart.points.reduce<string[][]>(
    (lines, point) => {
      if (point === null) lines.push([]);
      else lines.at(-1)?.push(`${place.x(point.day)} ${place.y(point.value)}`);
      return lines;
    },
    [[]],
  );
  return (
    <>
      {pieces
        .filter((piece) => piece.length > 1)
        .map((piece) => (
          <path
            key={piece[0]}
            d={`M${piece.join("L")}`}
            strokeWidth="1.75"
            strokeLinejoin="round"
            className="stroke-steady fill-none stroke-accent"
          />
        ))}
    </>
  );
}

/** So many readings leave no room for large dots. */
const CROWDED = 60;

export function ChartPoints({
  points,
  kpi,
  place,
}: {
  points: readonly ChartPoint[];
  kpi: Pick<KpiView, "unit" | "feedFilter">;
  place: Place;
}) {
  const { locale } = useReader();
  const size = points.length > CROWDED ? 2 : 3.5;
  return (
    <>
      {points.map((point) => {
        const words = `${dayText(point.day, locale)}: ${shownValue(String(point.value), kpi)}${point.n === null ? "" : `, n ${point.n}`}${point.few ? " (few)" : ""}`;
        const [cx, cy] = [`${place.x(point.day)}%`, place.y(point.value)];
        return (
          <g key={point.id}>
            {point.signal && (
              <circle cx={cx} cy={cy} r={size + 4} strokeWidth="1.5" className="fill-none stroke-ink" />
            )}
            <circle
              cx={cx}
              cy={cy}
              r={size}
              strokeWidth="1.5"
              className={point.few ? "fill-bg stroke-ink-faint" : "fill-accent stroke-bg"}
            >
              <title>{point.signal ? `${words}; ${point.signal}` : words}</title>
            </circle>
          </g>
        );
      })}
    </>
  );
}

/** Room that a day's words need, in per cents of a narrow and of a wide chart. */
const [NARROW, WIDE] = [21, 9];

/** Days and n under the points, from the newest back, as many as there is room for. */
export function ChartDays({
  points,
  hasN,
  place,
}: {
  points: readonly ChartPoint[];
  hasN: boolean;
  place: Place;
}) {
  const { locale } = useReader();
  const named = (room: number): Set<string> => {
    const ids = new Set<string>();
    let left = Number.POSITIVE_INFINITY;
    for (const point of points.toReversed()) {
      const x = place.x(point.day);
      if (left - x < room) continue;
      left = x;
      ids.add(point.id);
    }
    return ids;
  };
  const [narrow, wide] = [named(NARROW), named(WIDE)];
  return (
    <>
      <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className="stroke-line-control" />
      {points.map((point) => {
        const [isNarrow, isWide] = [narrow.has(point.id), wide.has(point.id)];
        if (!isNarrow && !isWide) return null;
        const x = place.x(point.day);
        const shown = isNarrow && isWide ? "" : isWide ? "hidden @xl:inline" : "@xl:hidden";
        return (
          <text
            key={point.id}
            textAnchor={x > 90 ? "end" : x < 6 ? "start" : "middle"}
            className={`fill-ink-muted text-xs ${shown}`}
          >
            <tspan x={`${x}%`} y={HEIGHT + 16}>
              {dayText(point.day, locale).replace(/\b20(\d\d)\b/, "$1")}
            </tspan>
            {hasN && (
              <tspan x={`${x}%`} y={HEIGHT + 32} className="tabular fill-ink-faint">
                {point.n ?? "–"}
              </tspan>
            )}
          </text>
        );
      })}
    </>
  );
}
