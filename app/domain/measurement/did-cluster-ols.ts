import type { AllNull } from "./all-null";
import { tMultiplier, tTwoSidedP } from "./quantiles";

/** One answer: which arm, which period, and whose. */
export interface ClusterRow {
  y: number;
  pilot: boolean;
  post: boolean;
  /** Answers of one account are one cluster. */
  cluster: string;
}

interface Spread {
  seCluster: number;
  df: number;
  t: number;
  p: number;
  lower: number;
  upper: number;
}

export type DidClusterOls = { n: number; clusters: number } & (
  | ({ status: "ok"; reason: null; did: number; seOls: number | null } & Spread)
  | ({
      status: "pointOnly";
      reason: "tooFewClusters" | "zeroVariance";
      did: number;
      seOls: number | null;
    } & AllNull<Spread>)
  | ({ status: "refused"; reason: "noControl" | "noData"; did: null; seOls: null } & AllNull<Spread>)
);

/**
 * Difference in differences of single answers that come in clusters: the interaction of arm and period.
 *
 * Inputs: one row per answer; two-sided confidence; clusters below which no interval is given (10).
 * Units: those of `y`; `p` two-sided; t with clusters − 1 degrees of freedom.
 * Number only: `tooFewClusters` (a clustered interval would reject too often), `zeroVariance` when clusters leave no spread.
 * Refusals: `noControl` without answers of the control, `noData` when another of the four cells is empty.
 * Source: Bertrand, Duflo, Mullainathan, QJE 119:249-275, 2004; Cameron & Miller 2015 (CR1). The model is saturated, so
 * the coefficient is the difference of four cell means and each answer moves it by its residual over the cell's size.
 */
export function didClusterOls({
  rows,
  confidence = 0.95,
  minClusters = 10,
}: {
  rows: readonly ClusterRow[];
  confidence?: number;
  minClusters?: number;
}): DidClusterOls {
  const n = rows.length;
  const clusters = new Set(rows.map(({ cluster }) => cluster)).size;
  const nothing: AllNull<Spread> = { seCluster: null, df: null, t: null, p: null, lower: null, upper: null };
  const cells = CELLS.map(({ pilot, post, sign }) => {
    const own = rows.filter((row) => row.pilot === pilot && row.post === post);
    const mean = own.reduce((sum, { y }) => sum + y, 0) / own.length;
    return { sign, pilot, rows: own, mean };
  });
  if (cells.some((cell) => cell.rows.length === 0)) {
    const isControlMissing = cells.every((cell) => cell.pilot || cell.rows.length === 0);
    const reason = isControlMissing ? "noControl" : "noData";
    return { status: "refused", reason, n, clusters, did: null, seOls: null, ...nothing };
  }

  const did = cells.reduce((sum, { sign, mean }) => sum + sign * mean, 0);
  let squares = 0;
  const moves = new Map<string, number>();
  for (const cell of cells) {
    for (const { y, cluster } of cell.rows) {
      const error = y - cell.mean;
      squares += error ** 2;
      moves.set(cluster, (moves.get(cluster) ?? 0) + (cell.sign * error) / cell.rows.length);
    }
  }
  const free = n - cells.length;
  const seOls =
    free > 0
      ? Math.sqrt((squares / free) * cells.reduce((sum, cell) => sum + 1 / cell.rows.length, 0))
      : null;
  const figures = { n, clusters, did, seOls };
  if (clusters < minClusters)
    return { status: "pointOnly", reason: "tooFewClusters", ...figures, ...nothing };

  const meat = [...moves.values()].reduce((sum, move) => sum + move ** 2, 0);
  const seCluster = Math.sqrt((clusters / (clusters - 1)) * ((n - 1) / free) * meat);
  if (!(seCluster > 0) || free <= 0) {
    return { status: "pointOnly", reason: "zeroVariance", ...figures, ...nothing };
  }
  const df = clusters - 1;
  const reach = tMultiplier(confidence, df) * seCluster;
  return {
    status: "ok",
    reason: null,
    ...figures,
    seCluster,
    df,
    t: did / seCluster,
    p: tTwoSidedP(did / seCluster, df),
    lower: did - reach,
    upper: did + reach,
  };
}

const CELLS = [
  { pilot: true, post: true, sign: 1 },
  { pilot: true, post: false, sign: -1 },
  { pilot: false, post: true, sign: -1 },
  { pilot: false, post: false, sign: 1 },
] as const;
