import type { AllNull } from "./all-null";
import { tMultiplier, tTwoSidedP } from "./quantiles";

/** Whether pilot and control moved side by side before the start. */
export type Parallel = "supported" | "unclear" | "violated";

interface Slope {
  slope: number;
  se: number;
  df: number;
  /** Null when the gap never moved. */
  p: number | null;
  lower: number;
  upper: number;
  parallel: Parallel;
}

export type Pretrend = { n: number } & (
  | ({ status: "ok"; reason: null } & Slope)
  | ({ status: "refused"; reason: "tooFew" } & AllNull<Slope>)
);

/** Levels a month that a gap may open without being called a trend. */
export const MAX_PRETREND_SLOPE = 0.02;

/**
 * Slope of the gap between pilot and control before the start. A slope that is "not significant" is no evidence of
 * parallel trends, so there are three answers: supported (interval within ± `maxSlope`), violated (it excludes 0), unclear.
 *
 * Inputs: one value per period and arm, oldest first (null = missing; such periods are left out); two-sided confidence;
 * periods below which nothing is said (4, never below 3). Units: those of the values, per period; `p` two-sided.
 * Refusal: `tooFew` periods with both arms.
 * Source: Angrist & Pischke, Mostly Harmless Econometrics, 2009, sec. 5.2; Hartman & Hidalgo, AJPS 62:1000-1013, 2018.
 */
export function pretrend({
  pilot,
  control,
  confidence = 0.95,
  minPoints = 4,
  maxSlope = MAX_PRETREND_SLOPE,
}: {
  pilot: readonly (number | null)[];
  control: readonly (number | null)[];
  confidence?: number;
  minPoints?: number;
  maxSlope?: number;
}): Pretrend {
  const gaps = pilot.flatMap((value, t) => {
    const other = control[t] ?? null;
    return value === null || other === null ? [] : [{ t, gap: value - other }];
  });
  const n = gaps.length;
  if (n < Math.max(3, minPoints)) {
    return {
      status: "refused",
      reason: "tooFew",
      n,
      slope: null,
      se: null,
      df: null,
      p: null,
      lower: null,
      upper: null,
      parallel: null,
    };
  }
  const df = n - 2;
  const middle = gaps.reduce((sum, { t }) => sum + t, 0) / n;
  const mean = gaps.reduce((sum, { gap }) => sum + gap, 0) / n;
  const highest = Math.max(...gaps.map(({ gap }) => gap));
  const lowest = Math.min(...gaps.map(({ gap }) => gap));
  if (highest - lowest < 1e-12) {
    const still = { slope: 0, se: 0, df, p: null, lower: 0, upper: 0 };
    return { status: "ok", reason: null, n, ...still, parallel: "supported" };
  }
  const spread = gaps.reduce((sum, { t }) => sum + (t - middle) ** 2, 0);
  const slope = gaps.reduce((sum, { t, gap }) => sum + (t - middle) * (gap - mean), 0) / spread;
  const squares = gaps.reduce((sum, { t, gap }) => sum + (gap - mean - slope * (t - middle)) ** 2, 0);
  const se = Math.sqrt(squares / df / spread);
  const reach = tMultiplier(confidence, df) * se;
  const [lower, upper] = [slope - reach, slope + reach];
  const isWithin = lower >= -maxSlope && upper <= maxSlope;
  return {
    status: "ok",
    reason: null,
    n,
    slope,
    se,
    df,
    p: tTwoSidedP(slope / se, df),
    lower,
    upper,
    parallel: lower > 0 || upper < 0 ? "violated" : isWithin ? "supported" : "unclear",
  };
}
