import { type ClusterSums, sbiOfClusters } from "../measurement/sbi-clusters";
import { FEW_ACCOUNTS } from "../measurement/sbi-design";
import { type IndexReading, THRESHOLD } from "./index-reading";
import { hasOwnScale, isSbi } from "./measure";

export interface ClusteredInterval {
  accounts: number;
  lower: number;
  upper: number;
  /** One of the two intervals holds 4.0 and the other does not. */
  disagrees: boolean;
}

/** Answers of one account are not independent: the interval that knows it, where ten accounts or more answer. */
export function clusteredInterval(sums: ClusterSums, overall: IndexReading): ClusteredInterval | null {
  if (!isSbi(overall.measure) && !hasOwnScale(overall.measure)) return null;
  const read = sbiOfClusters(sums, { scale: overall.scale });
  if (read.status !== "ok" || read.accounts < FEW_ACCOUNTS) return null;
  if (overall.lower === null || overall.upper === null) return null;
  const { accounts, lower, upper } = read;
  const disagrees = isSbi(overall.measure) && sideOf(lower, upper) !== sideOf(overall.lower, overall.upper);
  return { accounts, lower, upper, disagrees };
}

const sideOf = (lower: number, upper: number): "above" | "below" | "open" =>
  lower >= THRESHOLD ? "above" : upper < THRESHOLD ? "below" : "open";
