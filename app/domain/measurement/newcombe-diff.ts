import type { AllNull } from "./all-null";
import { normalTwoSidedP } from "./quantiles";
import { wilsonInterval } from "./wilson";

/** k successes out of n. */
export interface Proportion {
  k: number;
  n: number;
}

interface Difference {
  pBefore: number;
  pAfter: number;
  /** After minus before. */
  diff: number;
  lower: number;
  upper: number;
}

/** Null when the pooled share is 0 or 1. */
interface PooledTest {
  z: number | null;
  p: number | null;
}

export type NewcombeDiff =
  | ({ status: "ok"; reason: null } & Difference & PooledTest)
  | ({ status: "refused"; reason: "noData" | "negativeCount" } & AllNull<Difference & PooledTest>);

/**
 * Difference of two independent shares with its interval.
 *
 * Inputs: k of n before and after; two-sided confidence. Units: shares, 0 to 1; `p` two-sided.
 * Refusals: `noData` when a side has no answers, `negativeCount` when k is not within 0 to n.
 * Source: Newcombe, Statistics in Medicine 17:873-890, 1998, method 10 (square-and-add of Wilson limits); pooled z test
 * without continuity correction.
 */
export function newcombeDiff(input: {
  before: Proportion;
  after: Proportion;
  confidence?: number;
}): NewcombeDiff {
  const { before, after, confidence = 0.95 } = input;
  if (!isProportion(before) || !isProportion(after)) return refusedFor("negativeCount");
  if (before.n === 0 || after.n === 0) return refusedFor("noData");

  const pBefore = before.k / before.n;
  const pAfter = after.k / after.n;
  const diff = pAfter - pBefore;
  const first = wilsonInterval(before.k, before.n, confidence);
  const second = wilsonInterval(after.k, after.n, confidence);
  const successes = before.k + after.k;
  const all = before.n + after.n;
  const pooled = successes / all;
  const z =
    successes === 0 || successes === all
      ? null
      : diff / Math.sqrt(pooled * (1 - pooled) * (1 / before.n + 1 / after.n));
  return {
    status: "ok",
    reason: null,
    pBefore,
    pAfter,
    diff,
    lower: diff - Math.hypot(pAfter - second.lower, first.upper - pBefore),
    upper: diff + Math.hypot(second.upper - pAfter, pBefore - first.lower),
    z,
    p: z === null ? null : normalTwoSidedP(z),
  };
}

function isProportion({ k, n }: Proportion): boolean {
  return Number.isSafeInteger(k) && Number.isSafeInteger(n) && k >= 0 && k <= n;
}

function refusedFor(reason: "noData" | "negativeCount"): NewcombeDiff {
  return {
    status: "refused",
    reason,
    pBefore: null,
    pAfter: null,
    diff: null,
    lower: null,
    upper: null,
    z: null,
    p: null,
  };
}
