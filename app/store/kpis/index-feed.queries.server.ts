import type { MonthCount } from "~/domain/indices/index-counts";
import { type IndexWindow, windowOfMonths } from "~/domain/indices/index-window";
import { countedFigures, countsOfFigures } from "~/domain/indices/typed-figures";
import { type FeedFilter, indexFilterOf } from "~/domain/kpis/index-feed";
import type { Viewer } from "~/domain/viewer";
import type { Month } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { listTypedFigures } from "../surveys/index-company.queries.server";
import { listMonthCounts } from "../surveys/index-splits.queries.server";

/** The KPIs that an index feeds, of plans that still move. */
export async function listFedKpis(workspaceId: string): Promise<string[]> {
  const rows = await database().kpi.findMany({
    where: { feed: "index", plan: { workspaceId, status: { notIn: ["closed", "cancelled"] } } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** The readings that an index brought, those that its answers or a person took back among them. */
export const listIndexReadings = (db: Tx, kpiId: string) =>
  db.kpiReading.findMany({ where: { kpiId, source: "index" } });
export type IndexReading = Awaited<ReturnType<typeof listIndexReadings>>[number];

/** Answers per month and value, those typed in as counts with them: what the page of the index draws. */
export async function listFeedCounts(
  viewer: Viewer,
  feed: FeedFilter,
  months: readonly Month[],
): Promise<MonthCount[]> {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const filter = indexFilterOf(feed);
  const window: IndexWindow = windowOfMonths(first, last);
  const [counts, typed] = await Promise.all([
    listMonthCounts(viewer, filter, window),
    listTypedFigures(viewer, filter, window, window),
  ]);
  return [...counts, ...countsOfFigures(countedFigures(typed))];
}
