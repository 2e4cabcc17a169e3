import { readSpread } from "~/domain/communications/spread";
import type { Tx } from "../database.server";

const isListed = async (db: Tx, versionId: string): Promise<boolean> => {
  const row = await db.communicationAudience.findUnique({
    where: { id: versionId },
    select: { spread: true },
  });
  return readSpread(row?.spread)?.done ?? false;
};

const countQueued = (db: Tx, versionId: string): Promise<number> =>
  db.recipient.count({ where: { communicationAudienceId: versionId, status: "queued" } });

/** Nobody waits for their hour, and no letter for its answer. */
export async function isAllEnded(db: Tx, versionId: string): Promise<boolean> {
  if (!(await isListed(db, versionId)) || (await countQueued(db, versionId)) > 0) return false;
  const [found] = await db.$queryRaw<{ open: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Recipient" r JOIN "Letter" l ON l."id" = r."letterId"
      WHERE r."communicationAudienceId" = ${versionId} AND r."status" = 'handed'
        AND l."status" IN ('waiting', 'sending')) AS "open"`;
  return found?.open === false;
}

/** Everybody is listed, and nobody of them is to be told. */
export const hasNobodyLeft = async (db: Tx, versionId: string): Promise<boolean> =>
  (await isListed(db, versionId)) && (await countQueued(db, versionId)) === 0;
