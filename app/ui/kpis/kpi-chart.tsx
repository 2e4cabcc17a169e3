import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { reachesTarget } from "~/domain/kpis/kpi";
import type { KpiView } from "~/domain/kpis/kpi-view";
import { type Day, daysBetween, earlier, later } from "~/shared/calendar";
import { ChartFigure, Key } from "../charts/chart-figure";
import { spanOf } from "../charts/trend-parts";
import { useReader } from "../controls/reader";
import { dayText, valueText } from "../plans/plan-words";

const HEIGHT = 200;
const GUTTER = 44;

/** The readings of a KPI on their days, against the way they were to take from baseline to target. */
export function KpiChart({ kpi, today }: { kpi: KpiView; today: Day }) {
  const { locale } = useReader();
  const readings = kpi.readings.filter((reading) => !reading.withdrawn);
  const { startedOn, effectiveOn, endOn } = kpi.plan;
  const first = readings[0]?.day ?? startedOn;
  if (!first) return null;
  const days = [
    first,
    today,
    startedOn,
    effectiveOn,
    endOn,
    ...readings.map((reading) => reading.day),
  ].filter((day) => day !== null);
  const from = days.reduce(earlier);
  const to = days.reduce(later);
  const length = Math.max(1, daysBetween(from, to));
  const x = (day: Day) => (daysBetween(from, day) / length) * 96 + 2;
  const baseline = kpi.baseline === null ? null : Number(kpi.baseline);
  const target = kpi.target === null ? null : Number(kpi.target);
  const [low, high] = spanOf([...readings.map((reading) => Number(reading.value)), baseline, target]);
  const y = scaleLinear([low, high], [HEIGHT - 8, 22]);
  const drawn = line<(typeof readings)[number]>()
    .x((reading) => x(reading.day))
    .y((reading) => y(Number(reading.value)));
  const path =
    baseline !== null && target !== null && startedOn && endOn && endOn > startedOn
      ? `M${x(startedOn)} ${y(baseline)}L${x(endOn)} ${y(target)}`
      : null;
  const action = effectiveOn ?? startedOn;
  const ticks = y.ticks(4);
  return (
    <ChartFigure
      title={sentenceOf(kpi)}
      detail={`${kpi.name}${kpi.unit ? ` in ${kpi.unit}` : ""}, by the day it was read`}
      table={{
        head: ["Day", "Value", "n"],
        rows: [
          [
            "Baseline",
            valueText(kpi.baseline, kpi.unit),
            kpi.baselineN === null ? "" : String(kpi.baselineN),
          ],
          ...readings.map((reading) => [
            dayText(reading.day, locale),
            valueText(reading.value, kpi.unit),
            reading.n === null ? "" : String(reading.n),
          ]),
          ["Target", valueText(kpi.target, kpi.unit), ""],
        ],
      }}
      legend={
        <>
          <Key mark={<circle cx="9" cy="6" r="3.5" className="fill-accent" />}>read</Key>
          {path && (
            <Key mark={<path d="M0 10 18 2" strokeDasharray="2 3" className="stroke-ink-muted" />}>
              way from baseline to target
            </Key>
          )}
          {target !== null && (
            <Key mark={<path d="M0 6h18" strokeDasharray="6 4" className="stroke-accent" />}>target</Key>
          )}
        </>
      }
    >
      <div className="flex" aria-hidden="true">
        <svg aria-hidden="true" width={GUTTER} height={HEIGHT + 22} className="shrink-0">
          {ticks.map((tick) => (
            <text
              key={tick}
              x={GUTTER - 8}
              y={y(tick)}
              dy="0.35em"
              textAnchor="end"
              className="tabular fill-ink-muted text-xs"
            >
              {tick}
            </text>
          ))}
        </svg>
        <svg aria-hidden="true" width="100%" height={HEIGHT + 22} className="min-w-0 flex-1 overflow-visible">
          {ticks.map((tick) => (
            <line key={tick} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className="stroke-line" />
          ))}
          {target !== null && <Target at={y(target)} label={`target ${kpi.target}`} />}
          {action && <Action at={x(action)} label={effectiveOn ? "effective" : "start"} />}
          <svg
            aria-hidden="true"
            width="100%"
            height={HEIGHT}
            viewBox={`0 0 100 ${HEIGHT}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            {path && (
              <path d={path} strokeDasharray="2 3" className="stroke-steady fill-none stroke-ink-muted" />
            )}
            <path
              d={drawn(readings) ?? ""}
              strokeWidth="1.75"
              strokeLinejoin="round"
              className="stroke-steady fill-none stroke-accent"
            />
          </svg>
          {readings.map((reading) => (
            <circle
              key={reading.id}
              cx={`${x(reading.day)}%`}
              cy={y(Number(reading.value))}
              r="4"
              strokeWidth="1.5"
              className="fill-accent stroke-bg"
            >
              <title>{`${dayText(reading.day, locale)}: ${valueText(reading.value, kpi.unit)}`}</title>
            </circle>
          ))}
          <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className="stroke-line-control" />
          <text x="0" y={HEIGHT + 17} className="fill-ink-muted text-xs">
            {dayText(from, locale)}
          </text>
          <text x="100%" y={HEIGHT + 17} textAnchor="end" className="fill-ink-muted text-xs">
            {dayText(to, locale)}
          </text>
        </svg>
      </div>
    </ChartFigure>
  );
}

function Target({ at, label }: { at: number; label: string }) {
  return (
    <>
      <line x1="0" x2="100%" y1={at} y2={at} strokeDasharray="6 4" className="stroke-accent" />
      <text
        x="100%"
        y={at - 6}
        textAnchor="end"
        strokeWidth="4"
        paintOrder="stroke"
        className="fill-accent stroke-bg text-xs font-medium"
      >
        {label}
      </text>
    </>
  );
}

function Action({ at, label }: { at: number; label: string }) {
  const right = at > 60;
  return (
    <>
      <line x1={`${at}%`} x2={`${at}%`} y1="4" y2={HEIGHT} className="stroke-ink-faint" />
      <text
        x={`${at}%`}
        dx={right ? -6 : 6}
        y="12"
        textAnchor={right ? "end" : "start"}
        strokeWidth="4"
        paintOrder="stroke"
        className="fill-ink-muted stroke-bg text-xs"
      >
        {label}
      </text>
    </>
  );
}

function sentenceOf(kpi: KpiView): string {
  const last = kpi.readings.filter((reading) => !reading.withdrawn).at(-1);
  if (!last) return "No reading yet";
  const now = valueText(last.value, kpi.unit);
  const reached = reachesTarget(last.value, kpi);
  if (reached === null) return `${now} now; no target is set`;
  return reached
    ? `${now} now: the target of ${valueText(kpi.target, kpi.unit)} is reached`
    : `${now} now, target ${valueText(kpi.target, kpi.unit)}`;
}
