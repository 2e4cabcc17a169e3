import { lateChanges, type WrittenCase } from "~/domain/roi/late-changes";
import type { Tx } from "../database.server";

/**
 * What of the business cases of these pilots was written otherwise after this round's start, by the pilot's id: a promise
 * is made before anything can be known. A case that is first written after the start has promised nothing, and is not here.
 */
export async function listLateChanges(
  db: Tx,
  workspaceId: string,
  pilotIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (pilotIds.length === 0) return new Map();
  const started = await db.pilotPlan.findMany({
    where: { workspaceId, pilotId: { in: [...pilotIds] }, number: 1 },
    orderBy: { round: "asc" },
    select: { pilotId: true, round: true, lockedAt: true, pilot: { select: { round: true } } },
  });
  const since = new Map(
    started.filter(({ round, pilot }) => round === pilot.round).map((lock) => [lock.pilotId, lock.lockedAt]),
  );
  if (since.size === 0) return new Map();
  const entries = await db.activity.findMany({
    where: {
      workspaceId,
      noun: "business-case",
      OR: [...since].map(([recordId, at]) => ({ recordId, at: { gt: at } })),
    },
    orderBy: { seq: "asc" },
    select: { recordId: true, before: true, after: true },
  });
  const found = new Map<string, string[]>();
  for (const pilotId of since.keys()) {
    const own = entries.filter(({ recordId }) => recordId === pilotId);
    const [promised, now] = [own[0]?.before, own.at(-1)?.after];
    if (!promised || !now) continue;
    const changes = lateChanges(promised as unknown as WrittenCase, now as unknown as WrittenCase);
    if (changes.length > 0) found.set(pilotId, changes);
  }
  return found;
}
