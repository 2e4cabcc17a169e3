import type { AllNull } from "./all-null";
import { tMultiplier, tTwoSidedP } from "./quantiles";
import { type Moments, momentsOf, type Sample } from "./sample-moments";

interface Sides {
  nBefore: number;
  nAfter: number;
  /** Null on a side without answers. */
  meanBefore: number | null;
  meanAfter: number | null;
}

interface Comparison {
  se: number;
  t: number;
  /** Satterthwaite, in general not whole. */
  df: number;
  p: number;
  lower: number;
  upper: number;
}

export type WelchT =
  | ({
      status: "ok";
      reason: null;
      nBefore: number;
      nAfter: number;
      meanBefore: number;
      meanAfter: number;
    } & {
      /** After minus before. */
      diff: number;
    } & Comparison)
  | ({ status: "refused"; reason: "zeroVariance"; diff: number } & Sides & AllNull<Comparison>)
  | ({ status: "refused"; reason: "tooFew"; diff: null } & Sides & AllNull<Comparison>);

/**
 * Difference of two independent means without assuming equal variances.
 *
 * Inputs: both samples, as single values or as answers per level; two-sided confidence.
 * Units: those of the values; `diff` is after minus before; `p` two-sided.
 * Refusals: `tooFew` below two values on a side; `zeroVariance` when neither side varies (the difference is still given).
 * Source: Welch, Biometrika 34:28-35, 1947.
 */
export function welchT(input: { before: Sample; after: Sample; confidence?: number }): WelchT {
  return welchOfMoments(momentsOf(input.before), momentsOf(input.after), input.confidence ?? 0.95);
}

/** The same from sizes, means and variances already at hand; see `welchT`. */
export function welchOfMoments(before: Moments, after: Moments, confidence: number): WelchT {
  const sides = { nBefore: before.n, nAfter: after.n, meanBefore: before.mean, meanAfter: after.mean };
  const nothing: AllNull<Comparison> = { se: null, t: null, df: null, p: null, lower: null, upper: null };
  if (before.mean === null || after.mean === null || before.variance === null || after.variance === null) {
    return { status: "refused", reason: "tooFew", ...sides, diff: null, ...nothing };
  }
  const diff = after.mean - before.mean;
  const errorBefore = before.variance / before.n;
  const errorAfter = after.variance / after.n;
  if (errorBefore + errorAfter === 0) {
    return { status: "refused", reason: "zeroVariance", ...sides, diff, ...nothing };
  }
  const se = Math.sqrt(errorBefore + errorAfter);
  const df =
    (errorBefore + errorAfter) ** 2 / (errorBefore ** 2 / (before.n - 1) + errorAfter ** 2 / (after.n - 1));
  const reach = tMultiplier(confidence, df) * se;
  return {
    status: "ok",
    reason: null,
    nBefore: before.n,
    nAfter: after.n,
    meanBefore: before.mean,
    meanAfter: after.mean,
    diff,
    se,
    t: diff / se,
    df,
    p: tTwoSidedP(diff / se, df),
    lower: diff - reach,
    upper: diff + reach,
  };
}
