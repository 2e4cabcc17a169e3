import type { KpiDirection, KpiFrequency, KpiType, PlanStatus } from "~/domain/plans/plan";
import type { Day, Month } from "~/shared/calendar";
import type { Blind } from "./blind";
import type { ChartReading } from "./chart-frame";
import type { KpiChartKind } from "./chart-kind";
import type { FeedFilter, KpiFeed } from "./index-feed";

/** A reading as the table of its KPI's page tells it. */
export interface ReadingView {
  id: string;
  day: Day;
  /** As it was typed, without trailing zeros. */
  value: string;
  n: number | null;
  count: number | null;
  note: string;
  byName: string;
  /** Where it came from. */
  source: KpiFeed;
  /** The month of an index that it reads; its rows are one click away. */
  month: Month | null;
  /** The upload it came with. */
  batch: string | null;
  /** Counts nowhere, and why: it was taken back, another took its place, or its answers left. */
  withdrawn: "" | "back" | "replaced" | "gone";
}

/** One file that brought readings. */
export interface UploadView {
  batch: string;
  at: string;
  byName: string;
  /** Readings of it that count. */
  live: number;
  all: number;
}

/** Everything the pages of a KPI tell beside its table. */
export interface KpiView {
  id: string;
  name: string;
  meaning: string;
  type: KpiType;
  primary: boolean;
  unit: string;
  direction: KpiDirection;
  baseline: string | null;
  baselinePeriod: string;
  baselineN: number | null;
  target: string | null;
  frequency: KpiFrequency;
  source: string;
  chart: KpiChartKind;
  limitsFrom: Day | null;
  limitsTo: Day | null;
  feed: KpiFeed;
  feedFilter: FeedFilter | null;
  /** Those that count and may be seen, by day, oldest first. */
  readings: ChartReading[];
  /** An outcome that is being proved: what came since is hidden. */
  blind: Blind | null;
  plan: {
    id: string;
    code: string;
    title: string;
    status: PlanStatus;
    version: number;
    updatedAt: string;
    ownerId: string | null;
    deputyId: string | null;
    createdOn: Day;
    startOn: Day | null;
    startedOn: Day | null;
    effectiveOn: Day | null;
    endOn: Day | null;
  };
}
