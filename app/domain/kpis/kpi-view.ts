import type { KpiDirection, KpiFrequency, KpiType } from "~/domain/plans/plan";
import type { Day } from "~/shared/calendar";

export interface ReadingView {
  id: string;
  day: Day;
  /** As it was typed, without trailing zeros. */
  value: string;
  n: number | null;
  count: number | null;
  note: string;
  byName: string;
  /** Taken back: stays on record, counts nowhere. */
  withdrawn: boolean;
}

/** Everything the page of a KPI tells. */
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
  /** By day, oldest first, withdrawn ones included. */
  readings: ReadingView[];
  plan: {
    code: string;
    title: string;
    status: string;
    ownerId: string | null;
    deputyId: string | null;
    startedOn: Day | null;
    effectiveOn: Day | null;
    endOn: Day | null;
  };
}
