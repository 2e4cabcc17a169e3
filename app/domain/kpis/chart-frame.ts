import type { KpiDirection, KpiFrequency, KpiType } from "~/domain/plans/plan";
import type { Day } from "~/shared/calendar";
import type { ChartRules, KpiChartKind } from "./chart-kind";
import type { FeedFilter } from "./index-feed";

export interface ChartReading {
  id: string;
  day: Day;
  value: string;
  n: number | null;
  count: number | null;
}

export interface ChartKpi {
  type: KpiType;
  unit: string;
  direction: KpiDirection;
  baseline: string | null;
  target: string | null;
  frequency: KpiFrequency;
  chart: KpiChartKind;
  feedFilter: FeedFilter | null;
  limitsFrom: Day | null;
  limitsTo: Day | null;
  /** Live ones by day, oldest first. */
  readings: readonly ChartReading[];
}

export interface ChartPlan {
  startOn: Day | null;
  startedOn: Day | null;
  effectiveOn: Day | null;
  endOn: Day | null;
}

/** The readings that the limits rest on. */
export interface FrozenSpan {
  from: Day;
  to: Day;
  n: number;
  /** Somebody chose these days; else they are all readings before the start. */
  chosen: boolean;
}

/** A pattern that chance alone hardly makes. */
export interface ChartSignal {
  /** First and last reading of it. */
  from: Day;
  to: Day;
  words: string;
  /** By the direction in which the KPI is to go; null where it has none, as a jump. */
  side: "better" | "worse" | null;
  /** The readings that belong to it. */
  ids: string[];
  /** The same within a sentence that names the value already. */
  brief: string;
  /** All its readings rest on few cases: it may be chance after all. */
  few: boolean;
  /** How much it says: of several the strongest is told first. */
  weight: number;
}

/** A series in order of time with a null where a reading is missing. */
export type Series = (ChartReading | null)[];

export interface ChartFrame {
  kpi: ChartKpi;
  series: Series;
  values: (number | null)[];
  frozen: FrozenSpan | null;
  /** Whether a reading belongs to the frozen ones. */
  isBaseline: (reading: ChartReading) => boolean;
  rules: ChartRules;
  bounds: readonly [number, number] | null;
  locale: string;
}

/** What a way of reading the series makes of it. */
export interface ChartLines {
  kind: KpiChartKind;
  centre: number | null;
  isTrial: boolean;
  /** One entry per place of the series. */
  limits: ({ lower: number | null; upper: number | null } | null)[];
  signals: ChartSignal[];
  notes: string[];
}
