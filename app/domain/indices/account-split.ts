import type { IndexCounts, IndexOptions } from "./index-counts";
import { NOT_GIVEN } from "./index-filter";
import { type ReadingFrame, type SegmentRow, splitRows } from "./segment-rows";

/** Splits by what only the account knows: its segment, and who looks after it. */
export function splitByAccounts(
  frame: ReadingFrame,
  counts: Pick<IndexCounts, "segments" | "owners">,
  options: Pick<IndexOptions, "owners">,
): { segments: SegmentRow[]; owners: SegmentRow[] } {
  const names = new Map(options.owners.map((owner) => [owner.id, owner.name]));
  return {
    segments: splitRows(frame, counts.segments, {
      keyOf: (row) => row.key,
      part: (segment) => ({ segment }),
      label: (segment) => labelOf(segment, "No segment"),
    }),
    owners: splitRows(frame, counts.owners, {
      keyOf: (row) => row.key,
      part: (owner) => ({ owner }),
      label: (owner) => names.get(owner) ?? "No account owner",
    }),
  };
}

const labelOf = (value: string, missing: string): string => (value === NOT_GIVEN ? missing : value);
