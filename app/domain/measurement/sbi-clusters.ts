import { FIVE_LEVELS, type Scale } from "./level-counts";
import { tMultiplier } from "./quantiles";
import { FEW_ACCOUNTS } from "./sbi-design";

/**
 * What a database adds up over the accounts of a segment: with it the interval that knows accounts can be had
 * without a row per account. An answer that belongs to no account is a cluster of its own in every sum.
 */
export interface ClusterSums {
  /** Accounts with an answer. */
  accounts: number;
  /** Accounts, and answers without one. */
  clusters: number;
  /** Answers. */
  n: number;
  /** Σ rating. */
  points: bigint;
  /** Σ rating². */
  squares: bigint;
  /** Σ over clusters of (answers)². */
  sizeSquares: bigint;
  /** Σ over clusters of (Σ rating)². */
  pointSquares: bigint;
  /** Σ over clusters of answers × Σ rating. */
  products: bigint;
}

export const NO_CLUSTERS: ClusterSums = {
  accounts: 0,
  clusters: 0,
  n: 0,
  points: 0n,
  squares: 0n,
  sizeSquares: 0n,
  pointSquares: 0n,
  products: 0n,
};

export type ClusterReading =
  | {
      status: "ok";
      reason: null;
      n: number;
      accounts: number;
      mean: number;
      se: number;
      df: number;
      lower: number;
      upper: number;
      designEffect: number;
      hasFewAccounts: boolean;
    }
  | { status: "refused"; reason: "noData" | "oneCluster" | "zeroVariance" };

/**
 * The account-clustered interval of `sbiDesign` (all weights 1), from sums over the accounts.
 *
 * Inputs: the sums, whole numbers; confidence 0.95 and the scale 1–5 unless given.
 * Units: levels of the scale; `df` = clusters − 1; `designEffect` as a ratio of variances.
 * Refusals: `noData`; `oneCluster` (nothing to compare an account with); `zeroVariance` (all ratings equal: an
 * interval of no width would be false certainty).
 * Exactness: all sums of squares are compared as whole numbers; nothing cancels before the last division.
 * Source: Taylor-linearised "ultimate cluster" variance, Cochran 1977 ch. 9A.
 */
export function sbiOfClusters(
  sums: ClusterSums,
  { confidence = 0.95, scale = FIVE_LEVELS }: { confidence?: number; scale?: Scale } = {},
): ClusterReading {
  const { accounts, clusters, n, points, squares, sizeSquares, pointSquares, products } = sums;
  if (n === 0) return { status: "refused", reason: "noData" };
  if (clusters < 2) return { status: "refused", reason: "oneCluster" };
  const size = BigInt(n);
  // n² times the spread of answers, and n² times the squared cluster scores.
  const spread = size * squares - points * points;
  const scores = size * size * pointSquares - 2n * size * points * products + points * points * sizeSquares;
  if (spread === 0n) return { status: "refused", reason: "zeroVariance" };
  const mean = Number(points) / n;
  const se = Math.sqrt((clusters / (clusters - 1)) * (Number(scores) / n ** 4));
  const variance = Number(spread) / (n * (n - 1));
  const df = clusters - 1;
  const reach = tMultiplier(confidence, df) * se;
  return {
    status: "ok",
    reason: null,
    n,
    accounts,
    mean,
    se,
    df,
    lower: Math.max(scale[0], mean - reach),
    upper: Math.min(scale[1], mean + reach),
    designEffect: se ** 2 / (variance / n),
    hasFewAccounts: accounts < FEW_ACCOUNTS,
  };
}
