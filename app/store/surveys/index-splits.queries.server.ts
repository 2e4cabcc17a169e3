import type { IndexCounts, MonthCount, QuestionCount, SegmentCount } from "~/domain/indices/index-counts";
import type { IndexFilter } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { type CountColumn, type CountRow, countBy, countsBy } from "./tally-counts.server";

/** Values of a free attribute that are listed, the most frequent first. */
const ATTRIBUTE_ROWS = 30;

/** Answers per month and value. Also what a verdict or a KPI fed by an index needs. */
export async function listMonthCounts(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
  db: Tx = database(),
): Promise<MonthCount[]> {
  const rows = await countBy(viewer, { filter, window, ways: [{ name: "month", by: ["month"] }] }, db);
  return rows.map(monthCount).sort((a, b) => a.month.localeCompare(b.month) || a.value - b.value);
}

const monthCount = (row: CountRow): MonthCount => ({
  month: row.month ?? "",
  value: row.value,
  count: row.count,
});

/** Tier × contact level alone: all that an index and its sentence need. */
export async function listHeat(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
): Promise<IndexCounts["heat"]> {
  return heatOf(await countBy(viewer, { filter, window, ways: [HEAT] }));
}

const HEAT = { name: "heat", by: ["month", "tier", "level"] } as const;

const heatOf = (rows: readonly CountRow[]): IndexCounts["heat"] =>
  rows
    .filter(({ way }) => way === HEAT.name)
    .map((row) => ({ tier: row.tier ?? "", level: row.level ?? "", ...monthCount(row) }));

type Splits = Pick<IndexCounts, "heat" | "stages" | "regions" | "channels" | "segments" | "owners">;

/** Tier × level, and each single dimension, all in one statement. */
export async function listSplits(viewer: Viewer, filter: IndexFilter, window: IndexWindow): Promise<Splits> {
  const rows = await countBy(viewer, {
    filter,
    window,
    ways: [HEAT, ...SINGLE.map((column) => ({ name: column, by: ["month", column] as const }))],
  });
  const single = (column: CountColumn): SegmentCount[] =>
    rows.filter(({ way }) => way === column).map((row) => ({ key: row[column] ?? "", ...monthCount(row) }));
  return {
    heat: heatOf(rows),
    stages: single("stage"),
    regions: single("region"),
    channels: single("channel"),
    segments: single("segment"),
    owners: single("owner"),
  };
}

const SINGLE = ["stage", "region", "channel", "segment", "owner"] as const;

/** Every question of the segment, whatever index is shown above. */
export async function listQuestionCounts(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
): Promise<QuestionCount[]> {
  const rows = await countBy(viewer, {
    filter: { ...filter, question: null },
    window,
    ways: [{ name: "question", by: ["month", "question"] }],
    everyKind: true,
  });
  return rows.map((row) => ({ questionId: row.question ?? "", ...monthCount(row) }));
}

export async function listAttributeCounts(
  viewer: Viewer,
  filter: IndexFilter,
  window: IndexWindow,
): Promise<IndexCounts["attribute"]> {
  if (filter.attribute === null) return null;
  const counted = countsBy(viewer, {
    filter,
    window,
    ways: [
      { name: "given", by: ["month", "attribute"] },
      { name: "all", by: ["month"] },
    ],
  });
  if (counted === null) return { distinct: 0, rows: [] };
  // Tallies by attribute know the answers that bear it; the others are what is left of all.
  const rows = await database().$queryRaw<(SegmentCount & { distinct: number })[]>`
    WITH counted AS MATERIALIZED (${counted}),
    one AS MATERIALIZED (
      SELECT "attribute" AS "key", "month", "value", "count" FROM counted WHERE "way" = 'given' AND "attribute" <> ''
      UNION ALL
      SELECT '', "month", "value", (sum("count") FILTER (WHERE "way" = 'all')
        - coalesce(sum("count") FILTER (WHERE "way" = 'given' AND "attribute" <> ''), 0))::int
      FROM counted GROUP BY "month", "value"
    ),
    ranked AS (
      SELECT "key", sum("count") AS "n", count(*) OVER () AS "distinct" FROM one GROUP BY "key" HAVING sum("count") > 0
    ),
    top AS (SELECT * FROM ranked ORDER BY "n" DESC, "key" LIMIT ${ATTRIBUTE_ROWS})
    SELECT one."key", one."month", one."value", one."count", top."distinct"::int AS "distinct"
    FROM one JOIN top ON top."key" = one."key" WHERE one."count" > 0`;
  return {
    distinct: rows[0]?.distinct ?? 0,
    rows: rows.map(({ key, month, value, count }) => ({ key, month, value, count })),
  };
}
