import { NOT_GIVEN } from "../indices/index-filter";
import type { IndexPage } from "../indices/index-page";
import { hasOwnScale } from "../indices/measure";
import type { SegmentRow } from "../indices/segment-rows";
import { SEGMENT_KEYS, segmentOf, type TargetSegment } from "../targets/target";

export interface BestPractice {
  row: SegmentRow;
  segment: TargetSegment;
  /** Out of how many segments with answers enough it is the best: the best of many is partly luck. */
  of: number;
}

/** Our own best segment of a window with answers enough: highest figure first, more answers where two are equal. */
export function bestPractice(
  page: Pick<IndexPage, "tiers" | "levels" | "stages" | "regions" | "segments">,
  floor: number,
  isReversed = false,
): BestPractice | null {
  const rows = [...page.tiers, ...page.levels, ...page.stages, ...page.regions, ...page.segments].filter(
    (row) => row.reading.n >= floor && row.reading.completeness.isComplete && isNamed(row),
  );
  const sign = isReversed && rows.every((row) => hasOwnScale(row.reading.measure)) ? -1 : 1;
  const [best] = rows.sort(
    (a, b) =>
      sign * (b.reading.points * a.reading.n - a.reading.points * b.reading.n) || b.reading.n - a.reading.n,
  );
  return best && rows.length > 1 ? { row: best, segment: segmentOf(best.filter), of: rows.length } : null;
}

/** "Not given" is no segment one can learn from. */
const isNamed = (row: SegmentRow): boolean =>
  SEGMENT_KEYS.some((key) => row.filter[key] !== null) &&
  !SEGMENT_KEYS.some((key) => row.filter[key] === NOT_GIVEN);
