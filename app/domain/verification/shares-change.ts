import { type NewcombeDiff, newcombeDiff } from "../measurement/newcombe-diff";

interface Share {
  count: number;
  n: number;
}

/** A KPI that is a share, before and now, with the interval of its change; shares from 0 to 1. */
export interface SharesChange {
  before: Share;
  after: Share;
  pBefore: number;
  pAfter: number;
  diff: number;
  lower: number;
  upper: number;
}

interface BaselineShare {
  unit: string;
  /** In per cent, as it was typed. */
  baseline: string | null;
  baselineN: number | null;
}

/**
 * How a share moved, and how sure that is. The baseline's count follows from its percentage and its n; null
 * where the KPI is no share or a side does not say how many it was counted among.
 */
export function sharesChange(
  { unit, baseline, baselineN }: BaselineShare,
  now: { count: number | null; n: number | null } | null,
): SharesChange | null {
  if (unit.trim() !== "%" || baseline === null || baselineN === null || baselineN === 0) return null;
  if (!now || now.count === null || now.n === null) return null;
  const before = { count: Math.round((Number(baseline) / 100) * baselineN), n: baselineN };
  const after = { count: now.count, n: now.n };
  const change: NewcombeDiff = newcombeDiff({
    before: { k: before.count, n: before.n },
    after: { k: after.count, n: after.n },
  });
  if (change.status !== "ok") return null;
  const { pBefore, pAfter, diff, lower, upper } = change;
  return { before, after, pBefore, pAfter, diff, lower, upper };
}
