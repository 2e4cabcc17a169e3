import type { Month } from "~/shared/calendar";
import type { IndexReading } from "./index-reading";
import type { TrendPoint } from "./index-trend";

/** A month as the chart draws it. */
export interface DrawnPoint {
  month: Month;
  value: number | null;
  shown: string;
  n: number;
  lower: number | null;
  upper: number | null;
  pooled: number | null;
}

/** Drawings format by themselves; a value like 4.005 must not lose the digit that exact rounding gives it. */
export const drawnValue = (reading: IndexReading): number | null => {
  if (reading.value === null) return null;
  const shown = Number(reading.shown);
  return Number.isFinite(shown) && reading.measure !== "nps" ? shown : reading.value;
};

/** No more than this can be seen of an interval's end. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);

export const drawTrend = (points: readonly TrendPoint[]): DrawnPoint[] =>
  points.map(({ month, reading, pooled }) => ({
    month,
    value: drawnValue(reading),
    shown: reading.shown,
    n: reading.n,
    lower: rounded(reading.lower),
    upper: rounded(reading.upper),
    pooled: pooled ? drawnValue(pooled) : null,
  }));

/** A month as the table lists it. */
export interface MonthLine {
  month: Month;
  shown: string;
  n: number;
  points: number;
  interval: string | null;
  answersHref: string;
  pooled: string | null;
  pooledHref: string;
}

export const monthLines = (points: readonly TrendPoint[]): MonthLine[] =>
  points.map(({ month, reading, answersHref, pooled, pooledHref }) => ({
    month,
    shown: reading.shown,
    n: reading.n,
    points: reading.points,
    interval: reading.interval,
    answersHref,
    pooled: pooled?.shown ?? null,
    pooledHref,
  }));
