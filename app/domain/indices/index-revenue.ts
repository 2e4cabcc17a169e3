import { roundHalfUp } from "../measurement/exact-decimal";
import type { IndexCounts } from "./index-counts";
import type { SegmentRow } from "./segment-rows";

/** One tier's part in the index weighted by revenue. */
export interface RevenueRow {
  tier: string;
  label: string;
  shown: string;
  n: number;
  points: number;
  revenueMinor: bigint;
  /** Of all revenue that is weighed, in per cent, rounded to one decimal. */
  share: string;
  answersHref: string;
}

export interface RevenueWeighted {
  shown: string;
  rows: RevenueRow[];
}

/** Each tier's index weighted by the yearly revenue of its customers, exactly; null below two tiers. */
export function readRevenueWeighted(
  tiers: readonly SegmentRow[],
  tierRevenue: IndexCounts["tierRevenue"],
): RevenueWeighted | null {
  const parts = tiers.flatMap((row) => {
    const revenueMinor = tierRevenue.find(({ tier }) => tier === row.key)?.revenueMinor ?? 0n;
    return row.reading.n > 0 && revenueMinor > 0n ? [{ row, revenueMinor }] : [];
  });
  if (parts.length < 2) return null;
  const common = parts.reduce((product, { row }) => product * BigInt(row.reading.n), 1n);
  const above = parts.reduce(
    (sum, { row, revenueMinor }) =>
      sum + (revenueMinor * BigInt(row.reading.points) * common) / BigInt(row.reading.n),
    0n,
  );
  const revenue = parts.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0n);
  return {
    shown: roundHalfUp(above, revenue * common, 2),
    rows: parts.map(({ row, revenueMinor }) => ({
      tier: row.key,
      label: row.label,
      shown: row.reading.shown,
      n: row.reading.n,
      points: row.reading.points,
      revenueMinor,
      share: roundHalfUp(revenueMinor * 100n, revenue, 1),
      answersHref: row.answersHref,
    })),
  };
}
