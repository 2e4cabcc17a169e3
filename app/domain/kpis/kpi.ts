import Decimal from "decimal.js";
import type { Day } from "~/shared/calendar";

export const KPI_TYPES = { operational: "Operational", outcome: "Outcome" } as const;
export type KpiType = keyof typeof KPI_TYPES;
export type KpiDirection = "up" | "down";

export const FREQUENCIES = { weekly: "Weekly", monthly: "Monthly", quarterly: "Quarterly" } as const;
export type Frequency = keyof typeof FREQUENCIES;

/** Days after which a reading is stale: the rhythm, and half of it again for grace. */
export const STALE_AFTER_DAYS: Record<Frequency, number> = { weekly: 11, monthly: 46, quarterly: 137 };

/** Values are decimal texts, exact as they were typed. */
export interface KpiReading {
  id: string;
  day: Day;
  value: string;
  n: number | null;
  count: number | null;
  note: string;
  byName: string;
}

export interface KpiFacts {
  id: string;
  name: string;
  type: KpiType;
  primary: boolean;
  unit: string;
  direction: KpiDirection;
  baseline: string | null;
  target: string | null;
  frequency: string;
  /** By day, oldest first; withdrawn ones are left out. */
  readings: readonly KpiReading[];
}

/** Whether a value reaches the target, unrounded. */
export function reachesTarget(value: string, kpi: Pick<KpiFacts, "direction" | "target">): boolean | null {
  if (kpi.target === null) return null;
  const compared = new Decimal(value).comparedTo(kpi.target);
  return kpi.direction === "up" ? compared >= 0 : compared <= 0;
}

/** The last reading on or before a day: later ones cannot speak for it. */
export function lastReadingBy(kpi: Pick<KpiFacts, "readings">, day: Day): KpiReading | null {
  return kpi.readings.filter((reading) => reading.day <= day).at(-1) ?? null;
}

/** How far from baseline to target a value is, in percent (below 0 when it moved the wrong way). Null when there is no way to go. */
export function wayDone(value: string, kpi: Pick<KpiFacts, "baseline" | "target">): number | null {
  if (kpi.baseline === null || kpi.target === null) return null;
  const way = new Decimal(kpi.target).minus(kpi.baseline);
  if (way.isZero()) return null;
  return new Decimal(value).minus(kpi.baseline).dividedBy(way).times(100).toNumber();
}

/** "62", "62.5": as typed, without trailing zeros that the database adds. */
export const plainDecimal = (value: string): string => new Decimal(value).toString();

/** The operational KPI that decides "met": the one marked primary, else the first. */
export function primaryKpi<K extends Pick<KpiFacts, "type" | "primary">>(kpis: readonly K[]): K | null {
  const operational = kpis.filter((kpi) => kpi.type === "operational");
  return operational.find((kpi) => kpi.primary) ?? operational[0] ?? null;
}
