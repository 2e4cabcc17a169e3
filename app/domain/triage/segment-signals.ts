import type { Day, Month } from "~/shared/calendar";
import { addMonthsTo } from "~/shared/calendar";
import { indexHref, NO_FILTER } from "../indices/index-filter";
import { windowLabel, windowOfMonths } from "../indices/index-window";
import { segmentLabel } from "../indices/segment-label";
import type { FoundSignal } from "./signal";

/** Answers and points of one segment over a window and over the one a month before it. */
export interface SegmentPoints {
  tier: string | null;
  level: string | null;
  stage: string | null;
  region: string | null;
  n: number;
  points: number;
  /** Months of the window that have answers. */
  months: number;
  nBefore: number;
  pointsBefore: number;
}

const WINDOW = 3;

/** Below 4.0 by the exact comparison of the index page: points against four times the answers. */
const isLow = (points: number, n: number) => points < 4 * n;

/** Segments that are at risk over the complete window, with enough answers, and were not a month ago. */
export function segmentSignals(
  segments: readonly SegmentPoints[],
  last: Month,
  floor: number,
  today: Day,
): FoundSignal[] {
  const window = windowOfMonths(addMonthsTo(last, 1 - WINDOW), last);
  return segments.flatMap((segment) => {
    const { n, points, months, nBefore, pointsBefore } = segment;
    if (months < WINDOW || n < floor || !isLow(points, n)) return [];
    if (nBefore >= floor && isLow(pointsBefore, nBefore)) return [];
    const { tier, level, stage, region } = segment;
    // Only values that an address can carry: they come from stored answers, so their form is known.
    const filter = { ...NO_FILTER, tier, level, stage, region } as typeof NO_FILTER;
    const who = segmentLabel(filter) || "All customers";
    const cut = [tier, level, stage, region].map((part) => part ?? "").join("|");
    return [
      {
        key: `segment:${cut}:${last}`,
        kind: "segment" as const,
        title: `${who}: ${(points / n).toFixed(2)}, newly at risk`,
        detail: `The ${n} answers of ${windowLabel(window, "en")}, taken together, lie below 4.0; a month ago they did not.`,
        href: indexHref(filter, window),
        arisenOn: today,
      },
    ];
  });
}
