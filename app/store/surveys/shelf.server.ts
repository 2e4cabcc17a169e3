import { database, type Tx } from "../database.server";
import { withTalliesOf } from "./tally.server";

/** The shelf of what was set aside with a reason. The other shelves are undone imports, each named by its id. */
export const EXCLUDED = "excluded";

/** Rows of an import's file that are moved in one portion: behind the first number, up to the second. */
export interface Portion {
  importId: string;
  after: number;
  upTo: number;
}

const withTallies = <T>(
  db: Tx,
  workspaceId: string,
  { importId, after, upTo }: Portion,
  change: () => Promise<T>,
) => withTalliesOf(db, workspaceId, { importId, fromRow: after + 1, toRow: upTo }, change);

/** Answers are found by the ids of their responses: a way that does not change with what the planner knows. */
const moveAnswers = (db: Tx, ids: readonly string[], shelf: string) =>
  db.$executeRaw`UPDATE "Answer" SET "shelf" = ${shelf} WHERE "responseId" = ANY(${[...ids]})`;

const moveResponses = (db: Tx, ids: readonly string[], shelf: string) =>
  db.$executeRaw`UPDATE "Response" SET "shelf" = ${shelf} WHERE "id" = ANY(${[...ids]})`;

/** Takes an import's responses and answers out of every figure, those set aside as well. Returns how many counted. */
export async function shelve(db: Tx, workspaceId: string, portion: Portion): Promise<number> {
  const { importId, after, upTo } = portion;
  return withTallies(db, workspaceId, portion, async () => {
    const rows = await db.response.findMany({
      where: { importId, rowNumber: { gt: after, lte: upTo }, shelf: { in: ["", EXCLUDED] } },
      select: { id: true, shelf: true },
    });
    const ids = rows.map((row) => row.id);
    await moveAnswers(db, ids, importId);
    await moveResponses(db, ids, importId);
    return rows.filter((row) => row.shelf === "").length;
  });
}

export interface Collision {
  rowNumber: number;
  externalId: string;
  /** The batch that holds this response id now; null where it came through the intake address. */
  number: number | null;
}

/**
 * Brings them back to where they were: into the figures, or aside with their reason. Those whose response id is
 * held by another import by now stay out and are named.
 */
export async function unshelve(
  db: Tx,
  workspaceId: string,
  portion: Portion,
): Promise<{ restored: number; collisions: Collision[] }> {
  const { importId, after, upTo } = portion;
  const collisions = await db.$queryRaw<Collision[]>`
    SELECT r."rowNumber", r."externalId", m."number"
    FROM "Response" r
    JOIN "Response" o ON o."surveyId" = r."surveyId" AND o."externalId" = r."externalId" AND o."shelf" IN ('', ${EXCLUDED})
    LEFT JOIN "Import" m ON m."id" = o."importId"
    WHERE r."importId" = ${importId} AND r."rowNumber" > ${after} AND r."rowNumber" <= ${upTo} AND r."shelf" = ${importId}
    ORDER BY r."rowNumber"`;
  const stayOut = new Set(collisions.map((one) => one.rowNumber));
  const restored = await withTallies(db, workspaceId, portion, async () => {
    const rows = await db.response.findMany({
      where: { importId, rowNumber: { gt: after, lte: upTo }, shelf: importId },
      select: { id: true, rowNumber: true, excludedReason: true },
    });
    const back = rows.filter((row) => !stayOut.has(row.rowNumber));
    const counted = back.filter((row) => row.excludedReason === "").map((row) => row.id);
    const aside = back.filter((row) => row.excludedReason !== "").map((row) => row.id);
    for (const [ids, shelf] of [
      [counted, ""],
      [aside, EXCLUDED],
    ] as const) {
      if (ids.length === 0) continue;
      await moveResponses(db, ids, shelf);
      await moveAnswers(db, ids, shelf);
    }
    return counted.length;
  });
  return { restored, collisions };
}

/** Moves single responses aside, or back among those that count. */
export async function moveResponse(
  db: Tx,
  workspaceId: string,
  responseId: string,
  excludedReason: string,
): Promise<void> {
  const shelf = excludedReason === "" ? "" : EXCLUDED;
  await withTalliesOf(db, workspaceId, { responseIds: [responseId] }, async () => {
    await db.response.update({ where: { id: responseId }, data: { shelf, excludedReason } });
    await db.answer.updateMany({ where: { responseId }, data: { shelf } });
  });
}

/** The import's own counts follow what became of its responses. */
export const countSetAside = (db: Tx, importId: string, by: 1 | -1) =>
  db.import.update({
    where: { id: importId },
    data: { setAside: { increment: by }, added: { increment: -by } },
  });

/** How many responses of an import count, and how many are set aside, as they are now. */
export async function countImported(
  importId: string,
  db: Tx = database(),
): Promise<{ added: number; setAside: number }> {
  const [row] = await db.$queryRaw<{ added: number; setAside: number }[]>`
    SELECT count(*) FILTER (WHERE "shelf" = '')::int AS "added", count(*) FILTER (WHERE "shelf" = ${EXCLUDED})::int AS "setAside"
    FROM "Response" WHERE "importId" = ${importId}`;
  return row ?? { added: 0, setAside: 0 };
}
