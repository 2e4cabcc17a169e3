import { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import {
  answersWhere,
  cellsOf,
  FINE_COLUMNS,
  FINE_ID,
  TALLIES,
  TALLY_COLUMNS,
  TALLY_ID,
} from "./tally-sql.server";

export interface TallyDifference {
  table: "tally" | "fine";
  grain: string;
  /** The row's key, as far as it says where to look. */
  where: string;
  counted: number;
  kept: number;
}

/** Compares the tallies with the answers. Empty where they are true; never more than `take` rows. */
export async function findTallyDifferences(
  workspaceId: string,
  { db = database(), take = 20 }: { db?: Tx; take?: number } = {},
): Promise<TallyDifference[]> {
  const cells = cellsOf(answersWhere(Prisma.sql`v."workspaceId" = ${workspaceId}`));
  const tallies = await db.$queryRaw<TallyDifference[]>`
    WITH cell AS MATERIALIZED (${cells}),
    counted AS (SELECT ${TALLY_ID} AS "id", ${TALLY_COLUMNS} FROM (${TALLIES}) tallied),
    kept AS (SELECT "id", ${TALLY_COLUMNS} FROM "Tally" WHERE "workspaceId" = ${workspaceId})
    SELECT 'tally' AS "table", coalesce(c."grain", k."grain") AS "grain", coalesce(c, k)::text AS "where",
      coalesce(c."n", 0) AS "counted", coalesce(k."n", 0) AS "kept"
    FROM counted c FULL JOIN kept k ON k."id" = c."id"
    WHERE c::text IS DISTINCT FROM k::text LIMIT ${take}`;
  const fine = await db.$queryRaw<TallyDifference[]>`
    WITH cell AS MATERIALIZED (${cells}),
    counted AS (SELECT ${FINE_ID} AS "id", ${FINE_COLUMNS} FROM cell),
    kept AS (SELECT "id", ${FINE_COLUMNS} FROM "FineTally" WHERE "workspaceId" = ${workspaceId}),
    named AS (SELECT DISTINCT "cut" FROM cell WHERE "cut" <> '')
    SELECT 'fine' AS "table", '' AS "grain", coalesce(c, k)::text AS "where",
      coalesce(c."n", 0) AS "counted", coalesce(k."n", 0) AS "kept"
    FROM counted c FULL JOIN kept k ON k."id" = c."id"
    WHERE c::text IS DISTINCT FROM k::text
    UNION ALL
    SELECT 'fine', 'cut', "cut", 1, 0 FROM named
    WHERE NOT EXISTS (SELECT 1 FROM "Cut" WHERE "workspaceId" = ${workspaceId} AND "hash" = "cut")
    LIMIT ${take}`;
  return [...tallies, ...fine];
}
