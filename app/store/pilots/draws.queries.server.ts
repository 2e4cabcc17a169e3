import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { database, type Tx } from "../database.server";

/**
 * The seeds of every draw of this round, the first one first. A draw that no longer stands is among them: whoever adds a
 * unit or moves one by hand has drawn all the same, and drawing until the arms please is choosing them.
 */
export async function listDrawnSeeds(db: Tx, facts: PilotFacts): Promise<string[]> {
  const { id, workspaceId, round } = facts;
  const before =
    round === 1
      ? null
      : await db.pilotDecision.findFirst({
          where: { pilotId: id, workspaceId, round: { lt: round } },
          orderBy: { round: "desc" },
          select: { signedAt: true },
        });
  const entries = await db.activity.findMany({
    where: {
      workspaceId,
      recordId: id,
      noun: "pilot",
      verb: "drawn",
      ...(before && { at: { gt: before.signedAt } }),
    },
    orderBy: { seq: "asc" },
    select: { after: true },
  });
  return entries.flatMap(({ after }) => {
    const seed = (after as { seed?: unknown } | null)?.seed;
    return typeof seed === "string" ? [seed] : [];
  });
}

/** The seed the arms were last drawn with in this round, whether it stands or not; "" where they never were. */
export const findLastSeed = async (facts: PilotFacts): Promise<string> =>
  (await listDrawnSeeds(database(), facts)).at(-1) ?? "";
