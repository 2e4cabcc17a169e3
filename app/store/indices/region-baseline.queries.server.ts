import type { IndexWindow } from "~/domain/indices/index-window";
import type { SettledQuestion } from "~/domain/indices/own-scale";
import { baselineWindow, type OwnBaseline, ownBaseline } from "~/domain/indices/region-baseline";
import type { SegmentRow } from "~/domain/indices/segment-rows";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { findIndexReading } from "./reading.queries.server";

/** So many regions are read with their past; more of them are no regions any more. */
const MOST = 20;

/** Each region beside its own year before. */
export async function findOwnBaselines(
  viewer: Viewer,
  rows: readonly SegmentRow[],
  asked: { window: IndexWindow; today: Day; floor: number; settled: SettledQuestion },
): Promise<Record<string, OwnBaseline>> {
  const { window, today, floor, settled } = asked;
  const read = await Promise.all(
    rows.slice(0, MOST).map(async (row) => {
      const before = await findIndexReading(viewer, {
        filter: row.filter,
        window: baselineWindow(window),
        today,
        floor,
        scale: settled.scale,
        rule: settled.rule,
      });
      return [row.key, ownBaseline(row, window, before, floor)] as const;
    }),
  );
  return Object.fromEntries(read);
}
