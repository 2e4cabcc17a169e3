import type { IndexCounts, IndexWorkspace } from "~/domain/indices/index-counts";
import type { IndexFilter } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { NO_CLUSTERS } from "~/domain/measurement/sbi-clusters";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { exposedAccounts, findClusterSums } from "./cluster-sums.server";
import { listPlanMarks, listTypedFigures } from "./index-company.queries.server";
import {
  listAttributeCounts,
  listHeat,
  listMonthCounts,
  listQuestionCounts,
  listSplits,
} from "./index-splits.queries.server";

export async function findIndexWorkspace(viewer: Viewer): Promise<IndexWorkspace> {
  const found = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true, currency: true, statusFloor: true },
  });
  return { timeZone: found.timeZone, currency: found.currency, floor: found.statusFloor };
}

/** Everything an index page counts: one statement per question asked, answered from monthly tallies. */
export async function findIndexCounts(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
  trend: IndexWindow,
  today: Day,
): Promise<IndexCounts> {
  const [splits, clusters, months, attribute, questions, typed, tierRevenue, marks, coverage] =
    await Promise.all([
      listSplits(viewer, filter, window),
      findClusterSums(viewer, filter, window),
      listMonthCounts(viewer, filter, trend),
      listAttributeCounts(viewer, filter, window),
      listQuestionCounts(viewer, filter, window),
      listTypedFigures(viewer, filter, trend, window),
      listTierRevenue(viewer),
      listPlanMarks(viewer, trend),
      listCoverageGaps(viewer, today),
    ]);
  return { ...splits, clusters, trend: months, attribute, questions, typed, tierRevenue, marks, coverage };
}

/** What the index and its sentence alone are made of; what a page shows below them stays uncounted. */
export async function findHeadlineCounts(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
  trend: IndexWindow,
  today: Day,
): Promise<IndexCounts> {
  const [heat, typed, coverage] = await Promise.all([
    listHeat(viewer, filter, window),
    listTypedFigures(viewer, filter, trend, window),
    listCoverageGaps(viewer, today),
  ]);
  return {
    heat,
    typed,
    coverage,
    trend: [],
    stages: [],
    regions: [],
    channels: [],
    segments: [],
    owners: [],
    attribute: null,
    clusters: NO_CLUSTERS,
    questions: [],
    tierRevenue: [],
    marks: [],
  };
}

async function listTierRevenue(viewer: Viewer): Promise<IndexCounts["tierRevenue"]> {
  const rows = await database().account.groupBy({
    by: ["tier"],
    where: { workspaceId: viewer.workspaceId, status: { not: "lost" }, tier: { not: null } },
    _sum: { revenueMinor: true },
  });
  return rows.flatMap((row) =>
    row.tier !== null && row._sum.revenueMinor !== null
      ? [{ tier: row.tier, revenueMinor: row._sum.revenueMinor }]
      : [],
  );
}

/** Tier I accounts of which no decision maker answered for as long as the workspace calls silence. */
async function listCoverageGaps(viewer: Viewer, today: Day): Promise<IndexCounts["coverage"]> {
  return database().$queryRaw<IndexCounts["coverage"]>`
    SELECT a."id" AS "accountId", a."name" AS "account", heard."day" AS "lastHeard",
      (SELECT count(*)::int FROM "ContactLink" l JOIN "Contact" c ON c."id" = l."contactId"
        WHERE l."accountId" = a."id" AND c."level" = 'DM') AS "decisionMakers"
    FROM "Account" a
    JOIN "Workspace" w ON w."id" = a."workspaceId"
    LEFT JOIN LATERAL (
      SELECT r."day" FROM "Response" r
      JOIN "Contact" c ON c."id" = r."contactId" AND c."level" = 'DM'
      JOIN "ContactLink" l ON l."contactId" = c."id" AND l."accountId" = a."id"
      WHERE r."accountId" = a."id" AND r."shelf" = '' ORDER BY r."day" DESC LIMIT 1
    ) heard ON true
    WHERE a."workspaceId" = ${viewer.workspaceId} AND a."tier" = 'I' AND a."status" <> 'lost'
      AND coalesce(heard."day", '') < to_char(${today}::date - w."silentDays", 'YYYY-MM-DD')
    ORDER BY a."name" LIMIT 20`;
}

/** How many accounts and how much revenue stand behind a segment: those that answered in it. */
export async function findExposure(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
): Promise<{ accounts: number; revenueMinor: bigint | null }> {
  const answered = exposedAccounts(viewer, filter, window);
  if (answered === null) return { accounts: 0, revenueMinor: null };
  const [row] = await database().$queryRaw<{ accounts: number; revenue: string | null }[]>`
    SELECT count(*)::int AS "accounts", sum(a."revenueMinor")::text AS "revenue"
    FROM "Account" a WHERE a."workspaceId" = ${viewer.workspaceId} AND a."id" IN (${answered})`;
  return { accounts: row?.accounts ?? 0, revenueMinor: row?.revenue == null ? null : BigInt(row.revenue) };
}
