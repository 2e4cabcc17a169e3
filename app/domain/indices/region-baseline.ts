import { addDays, addMonths, type Day } from "~/shared/calendar";
import { compareReadings } from "./index-comparison";
import type { IndexReading } from "./index-reading";
import type { IndexWindow } from "./index-window";
import type { SegmentRow } from "./segment-rows";

/** The twelve months before a window: a region's own past, with which it is compared. */
export const baselineWindow = ({ from }: IndexWindow): IndexWindow => ({
  from: addMonths(from, -12) as Day,
  to: addDays(from, -1),
});

export interface OwnBaseline {
  shown: string;
  n: number;
  /** "+0.12 (−0.20 to +0.44)"; null where one of the two bears no interval. */
  change: string | null;
  sentence: string;
}

/** A region beside its own year before; never beside its neighbour. */
export function ownBaseline(
  row: Pick<SegmentRow, "filter" | "reading" | "label">,
  window: IndexWindow,
  before: IndexReading,
  floor: number,
): OwnBaseline {
  const past = baselineWindow(window);
  const compared = compareReadings(
    { filter: row.filter, window: past, reading: before, label: "the year before" },
    { filter: row.filter, window, reading: row.reading, label: row.label },
    floor,
  );
  return {
    shown: before.n === 0 ? "no data" : before.shown,
    n: before.n,
    change: compared.change,
    sentence: compared.sentence,
  };
}
