import { isRecycledNoun } from "~/domain/bin/recycled";
import type { Tx } from "../database.server";

/** A line of the bin as somebody who empties it needs it; whose it was no longer matters. */
export async function findForPurge(db: Tx, workspaceId: string, id: string) {
  const row = await db.recycledRecord.findFirst({
    where: { id, workspaceId },
    select: { id: true, noun: true, recordId: true, planId: true, code: true, title: true, restoredAt: true },
  });
  if (!row || !isRecycledNoun(row.noun)) return null;
  return { ...row, noun: row.noun };
}
