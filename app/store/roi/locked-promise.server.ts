import { type LockedPromise, lockedPromiseFrom } from "~/domain/roi/locked-promise";
import type { Tx } from "../database.server";

/** What pilots promised when the round they are in was locked, by the pilot's id; a pilot that is not locked is not in it. */
export async function listLockedPromises(
  db: Tx,
  pilotIds: readonly string[],
): Promise<Map<string, LockedPromise | null>> {
  if (pilotIds.length === 0) return new Map();
  const plans = await db.pilotPlan.findMany({
    where: { pilotId: { in: [...pilotIds] }, number: 1 },
    select: { pilotId: true, round: true, content: true, pilot: { select: { round: true } } },
  });
  const known = new Map<string, LockedPromise | null>();
  for (const { pilotId, round, content, pilot } of plans) {
    if (round !== pilot.round || typeof content !== "object" || content === null || !("promise" in content))
      continue;
    known.set(pilotId, lockedPromiseFrom(content.promise));
  }
  return known;
}
