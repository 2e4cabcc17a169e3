import type { DecimalLike } from "./exact-decimal";
import type { LevelCounts } from "./level-counts";
import { type Sbi, sbi } from "./sbi";

/** Answers below which a segment bears no status, unless the workspace sets another floor. */
export const DEFAULT_FLOOR = 30;

export type SegmentStatus = "noData" | "incomplete" | "tooFew" | "atRisk" | "holding" | "proven" | "invalid";

export interface SegmentReading {
  status: SegmentStatus;
  /** The index the status rests on. */
  sbi: Sbi;
}

/**
 * Status of a segment over one window.
 *
 * Inputs: pooled answers per level, whether every month of the window has answers, the floor, the threshold.
 * Units: levels. Statuses in this order: `invalid` (counts that are no answers on the scale), `noData`, `incomplete`, `tooFew`
 * (below the floor), `atRisk` (points < threshold × n), `proven` (reached, and the one-sided 95 % lower bound reaches
 * the threshold too), `holding` (reached only). Equal answers have no bound and cannot be proven.
 * Source: the award rule on exact points; Student 1908 for the bound.
 */
export function statusOfSegment(input: {
  counts: LevelCounts;
  isComplete: boolean;
  floor?: number;
  threshold?: DecimalLike;
}): SegmentReading {
  const { counts, isComplete, floor = DEFAULT_FLOOR, threshold } = input;
  const index = sbi({ counts, threshold, confidence: 0.95 });
  return { status: readStatus(index, isComplete, floor), sbi: index };
}

function readStatus(index: Sbi, isComplete: boolean, floor: number): SegmentStatus {
  if (index.status === "refused") return index.reason === "noData" ? "noData" : "invalid";
  if (!isComplete) return "incomplete";
  if (index.n < floor) return "tooFew";
  if (!index.meetsThreshold) return "atRisk";
  return index.isEstablished === true ? "proven" : "holding";
}
