import Decimal from "decimal.js";
import { KPI_FREQUENCY_DAYS, type KpiDirection, type KpiFrequency, type KpiType } from "~/domain/plans/plan";
import { type Day, daysBetween } from "~/shared/calendar";

/** A reading as figures are made from it: a day and a decimal text, exact as it was typed. */
export interface KpiPoint {
  id: string;
  day: Day;
  value: string;
  n: number | null;
}

/** What the proof, the health and the charts ask of a KPI. */
export interface KpiFacts {
  id: string;
  name: string;
  type: KpiType;
  primary: boolean;
  unit: string;
  direction: KpiDirection;
  baseline: string | null;
  target: string | null;
  frequency: KpiFrequency;
  /** By day, oldest first; withdrawn ones are left out. */
  readings: readonly KpiPoint[];
}

/** Whether a value reaches the target, unrounded. */
export function reachesTarget(value: string, kpi: Pick<KpiFacts, "direction" | "target">): boolean | null {
  if (kpi.target === null) return null;
  const compared = new Decimal(value).comparedTo(kpi.target);
  return kpi.direction === "up" ? compared >= 0 : compared <= 0;
}

/** The last reading on or before a day: later ones cannot speak for it. */
export function lastReadingBy(kpi: Pick<KpiFacts, "readings">, day: Day): KpiPoint | null {
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

/** A reading is stale when its rhythm is over by half of it again. */
export function isStale(
  kpi: Pick<KpiFacts, "frequency"> & { readings: readonly Pick<KpiPoint, "day">[] },
  today: Day,
): boolean {
  const last = kpi.readings.at(-1);
  return (
    last === undefined || daysBetween(last.day, today) > Math.ceil(KPI_FREQUENCY_DAYS[kpi.frequency] * 1.5)
  );
}
