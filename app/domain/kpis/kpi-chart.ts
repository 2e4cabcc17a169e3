import { KPI_FREQUENCY_DAYS } from "~/domain/plans/plan";
import { type Day, daysBetween } from "~/shared/calendar";
import { findingOf } from "./chart-finding";
import type {
  ChartFrame,
  ChartKpi,
  ChartPlan,
  ChartReading,
  ChartSignal,
  FrozenSpan,
  Series,
} from "./chart-frame";
import type { ChartRules, KpiChartKind } from "./chart-kind";
import { readLimits } from "./chart-limits";
import { readRunChart } from "./chart-run";
import { FEW_CASES } from "./chart-signals";
import { isShare } from "./check-reading";
import { feedBounds } from "./index-feed";
import { pathOf } from "./kpi-path";

/** A reading as it is drawn. */
export interface ChartPoint {
  id: string;
  day: Day;
  value: number;
  n: number | null;
  /** Fewer cases than say much. */
  few: boolean;
  /** One of the readings that the limits rest on. */
  baseline: boolean;
  /** Which signals it belongs to, in words; null for none. */
  signal: string | null;
  /** Limits at this reading; null where none are drawn. */
  lower: number | null;
  upper: number | null;
}

export interface KpiChart {
  kind: KpiChartKind;
  /** The line in the middle: the old centre, or the median. */
  centre: number | null;
  /** Null is a reading that is missing: nothing is joined across it. */
  points: (ChartPoint | null)[];
  frozen: FrozenSpan | null;
  isTrial: boolean;
  signals: ChartSignal[];
  /** How the lines came about, and why one is missing. */
  notes: string[];
  /** The straight way from baseline to target, as drawn. */
  path: { from: Day; to: Day; baseline: number; target: number } | null;
  marks: { day: Day; label: string }[];
  target: number | null;
  /** The sentence that states what is to be seen. */
  finding: string;
}

/** What the readings of a KPI tell, and how sure that is. */
export function readKpiChart(
  kpi: ChartKpi,
  plan: ChartPlan,
  ask: { chart?: KpiChartKind | null; rules?: ChartRules; locale: string },
): KpiChart {
  const series = withGaps(kpi);
  const start = plan.startedOn ?? plan.startOn;
  const isBaseline = baselineTest(kpi, start);
  const frame: ChartFrame = {
    kpi,
    series,
    values: series.map((reading) => reading && Number(reading.value)),
    frozen: frozenOf(kpi, isBaseline),
    isBaseline,
    rules: ask.rules ?? "wheeler",
    bounds: boundsOf(kpi),
    locale: ask.locale,
  };
  const wanted = ask.chart ?? kpi.chart;
  const read = (wanted === "run" ? null : readLimits(frame, wanted)) ?? { refusal: null };
  const lines = "kind" in read ? read : readRunChart(frame, "refusal" in read ? read.refusal : null);
  const told = new Map<string, string[]>();
  for (const signal of lines.signals) {
    for (const id of signal.ids) told.set(id, [...(told.get(id) ?? []), signal.words]);
  }
  const path = pathOf(kpi, plan);
  return {
    kind: lines.kind,
    centre: lines.centre,
    frozen: lines.kind === "run" ? null : frame.frozen,
    isTrial: lines.isTrial,
    signals: lines.signals,
    notes: lines.notes,
    points: series.map(
      (reading, at) =>
        reading && {
          id: reading.id,
          day: reading.day,
          value: Number(reading.value),
          n: reading.n,
          few: reading.n !== null && reading.n < FEW_CASES,
          baseline: lines.kind !== "run" && isBaseline(reading),
          signal: told.get(reading.id)?.join("; ") ?? null,
          lower: lines.limits[at]?.lower ?? null,
          upper: lines.limits[at]?.upper ?? null,
        },
    ),
    path: path && { ...path, baseline: Number(path.baseline), target: Number(path.target) },
    marks: marksOf(plan),
    target: kpi.target === null ? null : Number(kpi.target),
    finding: findingOf(kpi, lines, start),
  };
}

/** Two readings further apart than their rhythm and half of it again have a missing one between them. */
function withGaps({ readings, frequency }: ChartKpi): Series {
  const apart = Math.ceil(KPI_FREQUENCY_DAYS[frequency] * 1.5);
  return readings.flatMap((reading, at): Series => {
    const before = readings[at - 1];
    return before && daysBetween(before.day, reading.day) > apart ? [null, reading] : [reading];
  });
}

/** The chosen days; else everything before the start; before there is a start, everything. */
function baselineTest(
  { limitsFrom, limitsTo }: ChartKpi,
  start: Day | null,
): (reading: ChartReading) => boolean {
  if (limitsFrom !== null || limitsTo !== null) {
    return ({ day }) => (limitsFrom === null || day >= limitsFrom) && (limitsTo === null || day <= limitsTo);
  }
  return ({ day }) => start === null || day < start;
}

function frozenOf(kpi: ChartKpi, isBaseline: (reading: ChartReading) => boolean): FrozenSpan | null {
  const frozen = kpi.readings.filter(isBaseline);
  const [first, last] = [frozen[0], frozen.at(-1)];
  if (!first || !last) return null;
  return {
    from: first.day,
    to: last.day,
    n: frozen.length,
    chosen: kpi.limitsFrom !== null || kpi.limitsTo !== null,
  };
}

/** Beyond the ends of a scale no limit is drawn; what was never below nothing is not expected there. */
function boundsOf(kpi: ChartKpi): readonly [number, number] | null {
  if (kpi.feedFilter) return feedBounds(kpi.feedFilter.measure);
  const known = [...kpi.readings.map(({ value }) => value), kpi.baseline, kpi.target].flatMap((value) =>
    value === null ? [] : [Number(value)],
  );
  if (known.some((value) => value < 0)) return null;
  const isWithin = isShare(kpi) && known.every((value) => value <= 100);
  return [0, isWithin ? 100 : Number.POSITIVE_INFINITY];
}

function marksOf({ startOn, startedOn, effectiveOn }: ChartPlan): KpiChart["marks"] {
  const start = startedOn ?? startOn;
  return [
    ...(start ? [{ day: start, label: startedOn ? "started" : "planned start" }] : []),
    ...(effectiveOn && effectiveOn !== start ? [{ day: effectiveOn, label: "effective" }] : []),
  ];
}
