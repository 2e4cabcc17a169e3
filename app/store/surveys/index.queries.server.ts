import type {
  AccountCount,
  HeatCount,
  IndexCounts,
  IndexWorkspace,
  MonthCount,
  QuestionCount,
  SegmentCount,
} from "~/domain/indices/index-counts";
import type { IndexFilter } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { addDays, type Day } from "~/shared/calendar";
import { database } from "../database.server";
import { ANSWERS, allOf, segmentConditions, whereAnswers } from "./answer-filter.server";
import { listPlanMarks, listTypedFigures } from "./index-company.queries.server";

/** Values of a free attribute that are listed, the most frequent first. */
const ATTRIBUTE_ROWS = 30;
/** Levels of a contact that were silent for so long count as a gap. */
const SILENT_DAYS = 90;

export async function findIndexWorkspace(viewer: Viewer): Promise<IndexWorkspace> {
  const found = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true, currency: true, statusFloor: true },
  });
  return { timeZone: found.timeZone, currency: found.currency, floor: found.statusFloor };
}

/** Everything an index page counts: one statement per question asked, whatever the number of answers. */
export async function findIndexCounts(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
  trend: IndexWindow,
  today: Day,
): Promise<IndexCounts> {
  const [splits, months, attribute, questions, typed, tierRevenue, marks, coverage] = await Promise.all([
    listSplits(viewer, filter, window),
    listMonthCounts(viewer, filter, trend),
    listAttributeCounts(viewer, filter, window),
    listQuestionCounts(viewer, filter, window),
    listTypedFigures(viewer, filter, trend, window),
    listTierRevenue(viewer),
    listPlanMarks(viewer, trend),
    listCoverageGaps(viewer, today),
  ]);
  return { ...splits, trend: months, attribute, questions, typed, tierRevenue, marks, coverage };
}

/** Answers per month and value. Also what a verdict or a KPI fed by an index needs. */
export async function listMonthCounts(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
): Promise<MonthCount[]> {
  return database().$queryRaw<MonthCount[]>`
    SELECT substr(v."day", 1, 7) AS "month", v."value" AS "value", count(*)::int AS "count"
    ${ANSWERS} ${whereAnswers(viewer, filter, window)}
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

interface SplitRow {
  month: string | null;
  tier: string | null;
  level: string | null;
  stage: string | null;
  region: string | null;
  channel: string | null;
  account: string | null;
  value: number;
  count: number;
  /** Bits of what was added up over: 8 tier, 4 stage, 2 region, 1 channel. */
  mask: number;
}

const SPLIT = { heat: 0b0111, stage: 0b1011, region: 0b1101, channel: 0b1110, account: 0b1111 } as const;

/** Tier × level, stage, region, channel and account in one pass over the answers. */
async function listSplits(viewer: Viewer, filter: IndexFilter, window: IndexWindow) {
  const rows = await database().$queryRaw<SplitRow[]>`
    SELECT "month", "tier", "level", "stage", "region", "channel", "account", "value", count(*)::int AS "count",
           grouping("tier", "stage", "region", "channel") AS "mask"
    FROM (
      SELECT substr(v."day", 1, 7) AS "month", coalesce(a."tier", '') AS "tier", coalesce(c."level", '') AS "level",
             r."stage" AS "stage", r."region" AS "region", r."channel" AS "channel",
             r."accountId" AS "account", v."value" AS "value"
      ${ANSWERS} ${whereAnswers(viewer, filter, window)}
    ) one
    GROUP BY GROUPING SETS (
      ("month", "tier", "level", "value"), ("month", "stage", "value"), ("month", "region", "value"),
      ("month", "channel", "value"), ("month", "account", "value")
    )`;
  const of = (mask: number) => rows.filter((row) => row.mask === mask);
  const segments = (mask: number, key: "stage" | "region" | "channel"): SegmentCount[] =>
    of(mask).map((row) => ({
      key: row[key] ?? "",
      month: row.month ?? "",
      value: row.value,
      count: row.count,
    }));
  const heat: HeatCount[] = of(SPLIT.heat).map((row) => ({
    tier: row.tier ?? "",
    level: row.level ?? "",
    month: row.month ?? "",
    value: row.value,
    count: row.count,
  }));
  const accounts: AccountCount[] = of(SPLIT.account).map(({ account, month, value, count }) => ({
    accountId: account,
    month: month ?? "",
    value,
    count,
  }));
  return {
    heat,
    accounts,
    stages: segments(SPLIT.stage, "stage"),
    regions: segments(SPLIT.region, "region"),
    channels: segments(SPLIT.channel, "channel"),
  };
}

async function listAttributeCounts(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
): Promise<IndexCounts["attribute"]> {
  if (filter.attribute === null) return null;
  const rows = await database().$queryRaw<(SegmentCount & { distinct: number })[]>`
    WITH one AS (
      SELECT coalesce(r."attributes" ->> ${filter.attribute}, '') AS "key", substr(v."day", 1, 7) AS "month", v."value" AS "value"
      ${ANSWERS} ${whereAnswers(viewer, filter, window)}
    ), ranked AS (
      SELECT "key", count(*) AS "n", count(*) OVER () AS "distinct" FROM one GROUP BY "key"
    ), top AS (
      SELECT * FROM ranked ORDER BY "n" DESC, "key" LIMIT ${ATTRIBUTE_ROWS}
    )
    SELECT one."key", one."month", one."value", count(*)::int AS "count", max(top."distinct")::int AS "distinct"
    FROM one JOIN top ON top."key" = one."key"
    GROUP BY one."key", one."month", one."value"`;
  return {
    distinct: rows[0]?.distinct ?? 0,
    rows: rows.map(({ key, month, value, count }) => ({ key, month, value, count })),
  };
}

/** Every question of the segment, whatever index is shown above. */
async function listQuestionCounts(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
): Promise<QuestionCount[]> {
  return database().$queryRaw<QuestionCount[]>`
    SELECT v."questionId" AS "questionId", substr(v."day", 1, 7) AS "month", v."value" AS "value", count(*)::int AS "count"
    ${ANSWERS} ${allOf(segmentConditions(viewer, filter, window))}
    GROUP BY 1, 2, 3`;
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

/** Tier I accounts of which no decision maker answered lately. */
async function listCoverageGaps(viewer: Viewer, today: Day): Promise<IndexCounts["coverage"]> {
  return database().$queryRaw<IndexCounts["coverage"]>`
    SELECT a."id" AS "accountId", a."name" AS "account",
           count(DISTINCT c."id")::int AS "decisionMakers", max(r."day") AS "lastHeard"
    FROM "Account" a
    LEFT JOIN "ContactLink" l ON l."accountId" = a."id"
    LEFT JOIN "Contact" c ON c."id" = l."contactId" AND c."level" = 'DM'
    LEFT JOIN "Response" r ON r."contactId" = c."id" AND r."accountId" = a."id" AND r."shelf" = ''
    WHERE a."workspaceId" = ${viewer.workspaceId} AND a."tier" = 'I' AND a."status" <> 'lost'
    GROUP BY a."id", a."name"
    HAVING coalesce(max(r."day"), '') < ${addDays(today, -SILENT_DAYS)}
    ORDER BY a."name" LIMIT 20`;
}

/** How many accounts and how much revenue stand behind a segment: those that answered in it. */
export async function findExposure(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
): Promise<{ accounts: number; revenueMinor: bigint | null }> {
  const [row] = await database().$queryRaw<{ accounts: number; revenue: string | null }[]>`
    SELECT count(*)::int AS "accounts", sum(a."revenueMinor")::text AS "revenue"
    FROM "Account" a
    WHERE a."workspaceId" = ${viewer.workspaceId} AND a."id" IN (
      SELECT r."accountId" ${ANSWERS} ${whereAnswers(viewer, filter, window)}
    )`;
  return { accounts: row?.accounts ?? 0, revenueMinor: row?.revenue == null ? null : BigInt(row.revenue) };
}
