import type { AllNull } from "./all-null";
import { normalMultiplier, normalTwoSidedP, tMultiplier, tTwoSidedP } from "./quantiles";

/** A mean with its spread: of the values with their number, or the standard error of the mean alone. */
export interface CellMean {
  mean: number;
  sd?: number | null;
  n?: number | null;
  se?: number | null;
}

export interface TwoArms<Cell> {
  pilot: { before: Cell; after: Cell };
  control: { before: Cell; after: Cell };
}

interface Spread {
  se: number;
  /** Null where the reference is normal. */
  df: number | null;
  t: number;
  p: number;
  lower: number;
  upper: number;
}

export type DidMeans = { changePilot: number; changeControl: number; did: number } & (
  | ({ status: "ok"; reason: null } & Spread)
  | ({ status: "pointOnly"; reason: "tooFew" | "zeroVariance" | "noSpread" } & AllNull<Spread>)
);

/**
 * Difference in differences of four independent means: the change of the pilot less that of its control.
 *
 * Inputs: mean of each arm before and after, with sd and n, or with a standard error; two-sided confidence.
 * Units: those of the means; `p` two-sided. With sd and n: t, Satterthwaite df; with standard errors only: normal.
 * Number only: `tooFew` below two values in a cell, `zeroVariance` without any spread, `noSpread` when none is given.
 * Source: Card & Krueger, American Economic Review 84:772-793, 1994; variances of independent means add.
 */
export function didMeans({
  pilot,
  control,
  confidence = 0.95,
}: TwoArms<CellMean> & { confidence?: number }): DidMeans {
  const cells = [pilot.before, pilot.after, control.before, control.after];
  const changePilot = pilot.after.mean - pilot.before.mean;
  const changeControl = control.after.mean - control.before.mean;
  const did = changePilot - changeControl;
  const figures = { changePilot, changeControl, did };
  const pointOnly = (reason: "tooFew" | "zeroVariance" | "noSpread"): DidMeans => ({
    status: "pointOnly",
    reason,
    ...figures,
    se: null,
    df: null,
    t: null,
    p: null,
    lower: null,
    upper: null,
  });

  const counted = cells.flatMap(({ sd, n }) => (sd == null || n == null ? [] : [{ sd, n }]));
  if (counted.length === cells.length) {
    if (counted.some(({ n }) => n < 2)) return pointOnly("tooFew");
    const parts = counted.map(({ sd, n }) => ({ variance: sd ** 2 / n, df: n - 1 }));
    const variance = parts.reduce((sum, part) => sum + part.variance, 0);
    if (variance === 0) return pointOnly("zeroVariance");
    const df = variance ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / part.df, 0);
    const se = Math.sqrt(variance);
    const reach = tMultiplier(confidence, df) * se;
    const [lower, upper] = [did - reach, did + reach];
    return {
      status: "ok",
      reason: null,
      ...figures,
      se,
      df,
      t: did / se,
      p: tTwoSidedP(did / se, df),
      lower,
      upper,
    };
  }

  const errors = cells.flatMap(({ se }) => (se == null ? [] : [se]));
  if (errors.length < cells.length) return pointOnly("noSpread");
  const se = Math.hypot(...errors);
  if (se === 0) return pointOnly("zeroVariance");
  const reach = normalMultiplier(confidence) * se;
  const [lower, upper] = [did - reach, did + reach];
  return {
    status: "ok",
    reason: null,
    ...figures,
    se,
    df: null,
    t: did / se,
    p: normalTwoSidedP(did / se),
    lower,
    upper,
  };
}
