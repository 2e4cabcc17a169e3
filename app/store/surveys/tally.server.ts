import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "../database.server";
import {
  cellsOf,
  FINE_COLUMNS,
  FINE_ID,
  FINE_TALLIES,
  SLOTS,
  TALLIES,
  TALLY_COLUMNS,
  TALLY_ID,
} from "./tally-sql.server";

/*
 * The monthly tallies that every index reads are moved here and nowhere else, always in the transaction that
 * moves the answers (a commit's `unit.db`: its workspace's row is locked, so two changes of one workspace
 * come one after another). Only answers that count are in them: those with a value on no shelf.
 */

/** Whose answers a change touches. */
export type TallyScope =
  | { responseIds: readonly string[] }
  /** An import's responses, or those of some rows of its file, both ends included. */
  | { importId: string; fromRow?: number; toRow?: number }
  | { accountIds: readonly string[] }
  | { contactIds: readonly string[] }
  | { questionIds: readonly string[] }
  | { surveyId: string };

/** Counts new answers in: their rows have just been added and are on no shelf. */
export async function addTallies(db: Tx, workspaceId: string, scope: TallyScope): Promise<void> {
  await count(db, workspaceId, scope, 1);
}

/**
 * Makes a change to answers or to what they are counted by (tier, contact level, stage, kind, shelf, account …):
 * counts those of the scope out, runs the change, counts them in again as they are then. What the change
 * deletes or shelves simply stays out; what it brings back from a shelf comes in.
 *
 * With accounts or contacts the responses are noted before the change, so that a merge or a deletion still
 * finds them afterwards. A change that gives responses *to* an account names them by `responseIds`.
 */
export async function withTalliesOf<T>(
  db: Tx,
  workspaceId: string,
  scope: TallyScope,
  change: () => Promise<T>,
): Promise<T> {
  const noted = await note(db, workspaceId, scope);
  await count(db, workspaceId, noted, -1);
  const result = await change();
  await count(db, workspaceId, noted, 1);
  return result;
}

/** Counts a workspace's answers anew. Slow with many answers; the tallies are kept true without it. */
export async function recountTallies(db: Tx, workspaceId: string): Promise<void> {
  await db.tally.deleteMany({ where: { workspaceId } });
  await db.fineTally.deleteMany({ where: { workspaceId } });
  await db.cut.deleteMany({ where: { workspaceId } });
  await apply(db, Prisma.sql`v."workspaceId" = ${workspaceId}`, 1);
}

/** Accounts and contacts may be gone after the change: their responses are named before it. */
async function note(db: Tx, workspaceId: string, scope: TallyScope): Promise<TallyScope> {
  const column = "accountIds" in scope ? "accountId" : "contactIds" in scope ? "contactId" : null;
  if (column === null) return scope;
  const ids = "accountIds" in scope ? scope.accountIds : "contactIds" in scope ? scope.contactIds : [];
  const rows = await db.response.findMany({
    where: { workspaceId, [column]: { in: [...ids] } },
    select: { id: true },
  });
  return { responseIds: rows.map((row) => row.id) };
}

async function count(db: Tx, workspaceId: string, scope: TallyScope, sign: 1 | -1): Promise<void> {
  const condition = conditionOf(scope);
  if (condition) await apply(db, Prisma.sql`v."workspaceId" = ${workspaceId} AND ${condition}`, sign);
}

/** Null where nothing is meant. */
function conditionOf(scope: TallyScope): Prisma.Sql | null {
  if ("importId" in scope) {
    const { importId, fromRow = 0, toRow = 2_147_483_647 } = scope;
    return Prisma.sql`r."importId" = ${importId} AND r."rowNumber" BETWEEN ${fromRow} AND ${toRow}`;
  }
  if ("surveyId" in scope) return Prisma.sql`r."surveyId" = ${scope.surveyId}`;
  const [column, ids] =
    "responseIds" in scope
      ? [Prisma.sql`v."responseId"`, scope.responseIds]
      : "accountIds" in scope
        ? [Prisma.sql`r."accountId"`, scope.accountIds]
        : "contactIds" in scope
          ? [Prisma.sql`r."contactId"`, scope.contactIds]
          : [Prisma.sql`v."questionId"`, scope.questionIds];
  return ids.length === 0 ? null : Prisma.sql`${column} = ANY(${[...ids]})`;
}

const SUMS = Prisma.join(
  [Prisma.raw(`"n"`), ...SLOTS].map((column) => Prisma.sql`${column} = t.${column} + excluded.${column}`),
);

/** Two statements, whatever the number of answers. */
async function apply(db: Tx, answers: Prisma.Sql, sign: 1 | -1): Promise<void> {
  await db.$executeRaw`
    WITH cell AS MATERIALIZED (${cellsOf(answers, sign)}),
    change AS MATERIALIZED (SELECT ${TALLY_ID} AS "id", ${TALLY_COLUMNS} FROM (${TALLIES}) tallied),
    gone AS (${gone(Prisma.raw(`"Tally"`), sign)})
    INSERT INTO "Tally" AS t ("id", ${TALLY_COLUMNS})
    SELECT "id", ${TALLY_COLUMNS} FROM change WHERE NOT EXISTS (SELECT 1 FROM gone WHERE gone."id" = change."id")
    ON CONFLICT ("id") DO UPDATE SET ${SUMS}`;
  await db.$executeRaw`
    WITH cell AS MATERIALIZED (${cellsOf(answers, sign)}),
    change AS MATERIALIZED (SELECT ${FINE_ID} AS "id", ${FINE_COLUMNS} FROM (${FINE_TALLIES}) tallied),
    cuts AS (
      INSERT INTO "Cut" ("workspaceId", "hash", "attributes")
      SELECT DISTINCT "workspaceId", "cut", "attributes" FROM cell WHERE "cut" <> ''
      ON CONFLICT DO NOTHING
    ),
    gone AS (${gone(Prisma.raw(`"FineTally"`), sign)})
    INSERT INTO "FineTally" AS t ("id", ${FINE_COLUMNS})
    SELECT "id", ${FINE_COLUMNS} FROM change WHERE NOT EXISTS (SELECT 1 FROM gone WHERE gone."id" = change."id")
    ON CONFLICT ("id") DO UPDATE SET "n" = t."n" + excluded."n"`;
}

/** Rows that come to nothing go, so that what was undone leaves no trace. */
const gone = (table: Prisma.Sql, sign: 1 | -1): Prisma.Sql =>
  sign === 1
    ? Prisma.sql`SELECT "id" FROM change WHERE false`
    : Prisma.sql`DELETE FROM ${table} t USING change c WHERE t."id" = c."id" AND t."n" + c."n" = 0 RETURNING t."id"`;
