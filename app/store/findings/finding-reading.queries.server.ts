import { type FindingReading, keepReading } from "~/domain/findings/finding-reading";
import { readIndexQuery } from "~/domain/indices/index-filter";
import { segmentLabel } from "~/domain/indices/segment-label";
import { readRows } from "~/domain/indices/segment-rows";
import { countedFigures, countsOfFigures } from "~/domain/indices/typed-figures";
import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { findExposure, findIndexWorkspace } from "../surveys/index.queries.server";
import { findFilterNames, listTypedFigures } from "../surveys/index-company.queries.server";
import { listMonthCounts } from "../surveys/index-splits.queries.server";

export interface SeenReading {
  reading: FindingReading;
  exposure: { accounts: number; revenueMinor: bigint | null };
}

/** Takes the reading of an index page's address anew, as a finding keeps it. */
export async function findReading(viewer: Viewer, query: string, now: Date): Promise<SeenReading> {
  const workspace = await findIndexWorkspace(viewer);
  const today = dayIn(now, workspace.timeZone);
  const { filter, window } = readIndexQuery(new URLSearchParams(query), today);
  const [counts, typed, exposure, names] = await Promise.all([
    listMonthCounts(viewer, filter, window),
    listTypedFigures(viewer, filter, window, window),
    findExposure(viewer, filter, window),
    findFilterNames(viewer, filter),
  ]);
  const { floor } = workspace;
  const reading = readRows({ filter, window, today, floor }, [
    ...counts,
    ...countsOfFigures(countedFigures(typed)),
  ]);
  return {
    exposure,
    reading: keepReading({ filter, window, segment: segmentLabel(filter, names), reading, floor, today }),
  };
}
