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

/** Takes an import's responses and answers out of every figure, those set aside as well. Returns how many counted. */
export async function shelve(db: Tx, workspaceId: string, portion: Portion): Promise<number> {
  const { importId, after, upTo } = portion;
  return withTallies(db, workspaceId, portion, async () => {
    await db.$executeRaw`
      UPDATE "Answer" v SET "shelf" = ${importId} FROM "Response" r
      WHERE v."responseId" = r."id" AND r."importId" = ${importId} AND r."rowNumber" > ${after} AND r."rowNumber" <= ${upTo}
        AND r."shelf" IN ('', ${EXCLUDED}) AND v."shelf" IN ('', ${EXCLUDED})`;
    const [moved] = await db.$queryRaw<{ counted: number }[]>`
      WITH moved AS (
        UPDATE "Response" SET "shelf" = ${importId}
        WHERE "importId" = ${importId} AND "rowNumber" > ${after} AND "rowNumber" <= ${upTo} AND "shelf" IN ('', ${EXCLUDED})
        RETURNING "excludedReason"
      ) SELECT count(*) FILTER (WHERE "excludedReason" = '')::int AS "counted" FROM moved`;
    return moved?.counted ?? 0;
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
  const restored = await withTallies(db, workspaceId, portion, async () => {
    const [moved] = await db.$queryRaw<{ counted: number }[]>`
      WITH moved AS (
        UPDATE "Response" r SET "shelf" = CASE WHEN r."excludedReason" = '' THEN '' ELSE ${EXCLUDED} END
        WHERE r."importId" = ${importId} AND r."rowNumber" > ${after} AND r."rowNumber" <= ${upTo} AND r."shelf" = ${importId}
          AND NOT EXISTS (SELECT 1 FROM "Response" o
            WHERE o."surveyId" = r."surveyId" AND o."externalId" = r."externalId" AND o."shelf" IN ('', ${EXCLUDED}))
        RETURNING r."excludedReason"
      ) SELECT count(*) FILTER (WHERE "excludedReason" = '')::int AS "counted" FROM moved`;
    await db.$executeRaw`
      UPDATE "Answer" v SET "shelf" = r."shelf" FROM "Response" r
      WHERE v."responseId" = r."id" AND r."importId" = ${importId} AND r."rowNumber" > ${after} AND r."rowNumber" <= ${upTo}
        AND r."shelf" IN ('', ${EXCLUDED}) AND v."shelf" = ${importId}`;
    return moved?.counted ?? 0;
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
