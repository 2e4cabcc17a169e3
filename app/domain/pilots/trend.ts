import { MAX_PRETREND_SLOPE, pretrend } from "~/domain/measurement/pretrend";
import type { Month } from "~/shared/calendar";
import { byMonth, byUnit, type MeasuredUnit, type MeasuredValue, sideOf } from "./measured";
import type { Arm } from "./pilot";
import type { TrendReading } from "./pilot-reading";

/** Months before the start with both arms, below which nothing is said of how they moved. */
export const LEAST_TREND_MONTHS = 4;

interface TrendQuestion {
  units: readonly MeasuredUnit[];
  /** Of the days before the start alone. */
  values: readonly MeasuredValue[];
  kind: "mean" | "share";
  /** How long the pilot runs, and the smallest effect worth having in that time. */
  months: number;
  minEffect: number | null;
}

/** Whether the arms moved side by side before the start; null where nothing was measured before. */
export function readTrend({ units, values, kind, months, minEffect }: TrendQuestion): TrendReading | null {
  if (values.length === 0) return null;
  const armOf = new Map(units.map(({ id, arm }) => [id, arm]));
  const all = [...byMonth(values).keys()].sort();
  const inMonth = byMonth(values);
  const meanOf = (month: Month, arm: Arm): number | null => {
    const own = (inMonth.get(month) ?? []).filter(({ unitId }) => armOf.get(unitId) === arm);
    if (kind === "share") return sideOf(own)?.value ?? null;
    const figures = [...byUnit(own).values()].flatMap((each) => sideOf(each)?.value ?? []);
    return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  };
  const series = all.map((month) => ({
    month,
    treated: meanOf(month, "treated"),
    control: meanOf(month, "control"),
  }));
  const read = pretrend({
    pilot: series.map(({ treated }) => treated),
    control: series.map(({ control }) => control),
    minPoints: LEAST_TREND_MONTHS,
    maxSlope: largestSlope(months, minEffect),
  });
  return {
    parallel: read.parallel,
    months: read.n,
    slope: read.slope,
    lower: read.lower,
    upper: read.upper,
    series,
  };
}

/** A gap that opens by half of the effect worth having while the pilot runs is no trend that could pass for the effect. */
const largestSlope = (months: number, minEffect: number | null): number =>
  minEffect !== null && minEffect > 0 ? minEffect / 2 / Math.max(1, months) : MAX_PRETREND_SLOPE;
