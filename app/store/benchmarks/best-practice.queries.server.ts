import { bestPractice } from "~/domain/benchmarks/best-practice";
import type { IndexReading } from "~/domain/indices/index-reading";
import type { IndexWindow } from "~/domain/indices/index-window";
import {
  SEGMENT_KEYS,
  type SegmentKey,
  type TargetMeasure,
  type TargetSegment,
} from "~/domain/targets/target";
import type { Viewer } from "~/domain/viewer";
import { findIndexPage } from "../indices/index-page.queries.server";

export interface LiveBest {
  measure: TargetMeasure;
  label: string;
  segment: TargetSegment;
  reading: IndexReading;
  /** Best of so many segments with answers enough. */
  of: number;
  indexHref: string;
  answersHref: string;
  overall: IndexReading;
  window: IndexWindow;
  floor: number;
}

/** A tier or a contact level says by itself what it is; a stage called "Own" does not. */
const KINDS: Record<SegmentKey, string> = {
  tier: "",
  level: "",
  region: "Region",
  stage: "Stage",
  segment: "Segment",
};
const kindOf = (segment: TargetSegment): SegmentKey =>
  SEGMENT_KEYS.find((key) => segment[key] !== undefined) ?? "tier";
const isNamedByItself = (segment: TargetSegment): boolean => KINDS[kindOf(segment)] === "";

/** Our own best segment of an index in the usual window, read by the index page itself. */
export async function findBestPractice(
  viewer: Viewer,
  measure: TargetMeasure,
  at: Date,
): Promise<LiveBest | null> {
  const found = await findIndexPage(viewer, new URLSearchParams({ measure }), at);
  const { floor } = found.workspace;
  const best = bestPractice(found.page, floor, found.settled.isReversed);
  if (!best) return null;
  const { row } = best;
  return {
    measure,
    label: isNamedByItself(best.segment) ? row.label : `${KINDS[kindOf(best.segment)]} ${row.label}`,
    segment: best.segment,
    reading: row.reading,
    of: best.of,
    indexHref: row.indexHref,
    answersHref: row.answersHref,
    overall: found.page.overall,
    window: found.window,
    floor,
  };
}
