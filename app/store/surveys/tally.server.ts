import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "../database.server";
import {
  answersOfResponses,
  answersWhere,
  cellsOf,
  FINE_COLUMNS,
  FINE_ID,
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
  await apply(db, answersWhere(Prisma.sql`v."workspaceId" = ${workspaceId}`), 1);
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
  const answers = answersOf(workspaceId, scope);
  if (answers) await apply(db, answers, sign);
}

/** Null where nothing is meant. */
function answersOf(workspaceId: string, scope: TallyScope): Prisma.Sql | null {
  const ofWorkspace = Prisma.sql`r."workspaceId" = ${workspaceId}`;
  const where = (condition: Prisma.Sql) =>
    answersOfResponses(Prisma.sql`SELECT r.* FROM "Response" r WHERE ${condition} AND ${ofWorkspace}`);
  if ("importId" in scope) {
    const { importId, fromRow = 0, toRow = 2_147_483_647 } = scope;
    return where(Prisma.sql`r."importId" = ${importId} AND r."rowNumber" BETWEEN ${fromRow} AND ${toRow}`);
  }
  if ("surveyId" in scope) return where(Prisma.sql`r."surveyId" = ${scope.surveyId}`);
  if ("questionIds" in scope) {
    return answersWhere(
      Prisma.sql`v."questionId" = ANY(${[...scope.questionIds]}) AND v."workspaceId" = ${workspaceId}`,
    );
  }
  const [column, ids] =
    "responseIds" in scope
      ? [Prisma.sql`r."id"`, scope.responseIds]
      : "accountIds" in scope
        ? [Prisma.sql`r."accountId"`, scope.accountIds]
        : [Prisma.sql`r."contactId"`, scope.contactIds];
  if (ids.length === 0) return null;
  return answersOfResponses(Prisma.sql`
    SELECT r.* FROM unnest(${[...ids]}::text[]) AS given("id")
    CROSS JOIN LATERAL (SELECT * FROM "Response" r WHERE ${column} = given."id" AND ${ofWorkspace} OFFSET 0) r`);
}

const SUMS = Prisma.join(
  [Prisma.raw(`"n"`), ...SLOTS].map((column) => Prisma.sql`${column} = t.${column} + excluded.${column}`),
);

/** One statement, whatever the number of answers. */
async function apply(db: Tx, answers: Prisma.Sql, sign: 1 | -1): Promise<void> {
  const tallied = Prisma.sql`SELECT ${TALLY_ID} AS "id", ${TALLY_COLUMNS} FROM (${TALLIES}) tallied`;
  const fine = Prisma.sql`SELECT ${FINE_ID} AS "id", ${FINE_COLUMNS} FROM cell`;
  const [tallyTable, fineTable] = [Prisma.raw(`"Tally"`), Prisma.raw(`"FineTally"`)];
  await db.$executeRaw`
    WITH cell AS MATERIALIZED (${cellsOf(answers, sign)}),
    cuts AS (
      INSERT INTO "Cut" ("workspaceId", "hash", "attributes")
      SELECT DISTINCT "workspaceId", "cut", "attributes" FROM cell WHERE "cut" <> ''
      ON CONFLICT DO NOTHING
    ),
    change AS MATERIALIZED (${ending(tallyTable, tallied, sign)}),
    gone AS (${remove(tallyTable, Prisma.raw("change"))}),
    counted AS (
      INSERT INTO "Tally" AS t ("id", ${TALLY_COLUMNS})
      SELECT "id", ${TALLY_COLUMNS} FROM change WHERE NOT "ends"
      ON CONFLICT ("id") DO UPDATE SET ${SUMS}
    ),
    "fineChange" AS MATERIALIZED (${ending(fineTable, fine, sign)}),
    "fineGone" AS (${remove(fineTable, Prisma.raw(`"fineChange"`))})
    INSERT INTO "FineTally" AS t ("id", ${FINE_COLUMNS})
    SELECT "id", ${FINE_COLUMNS} FROM "fineChange" WHERE NOT "ends"
    ON CONFLICT ("id") DO UPDATE SET "n" = t."n" + excluded."n"`;
}

/** Rows that come to nothing end, so that what was undone leaves no trace. Counting in ends none. */
const ending = (table: Prisma.Sql, changes: Prisma.Sql, sign: 1 | -1): Prisma.Sql =>
  sign === 1
    ? Prisma.sql`SELECT *, false AS "ends" FROM (${changes}) c`
    : Prisma.sql`SELECT c.*, coalesce(before."n" + c."n" = 0, false) AS "ends" FROM (${changes}) c
        LEFT JOIN LATERAL (SELECT "n" FROM ${table} t WHERE t."id" = c."id" OFFSET 0) before ON true`;

const remove = (table: Prisma.Sql, change: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`DELETE FROM ${table} t USING ${change} c WHERE t."id" = c."id" AND c."ends"`;
