import type { Act } from "~/domain/act";
import { pilotEditRefusal } from "~/domain/pilots/pilot-edit";
import { done, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";

/** Takes a piece of evidence off a pilot; the log keeps what it said. */
export async function removePilotEvidence(
  act: Act,
  input: { code: string; evidenceId: string },
): Promise<Result<{ code: string }>> {
  return commit(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    if (!facts) return notFound("pilot");
    const refused = pilotEditRefusal(facts, act.viewer);
    if (refused) return refused;
    const piece = await unit.db.pilotEvidence.findFirst({
      where: { id: input.evidenceId, pilotId: facts.id },
    });
    if (!piece) return notFound("piece of evidence");
    await unit.db.pilotEvidence.delete({ where: { id: piece.id } });
    unit.log({
      noun: "pilot",
      recordId: facts.id,
      verb: "unlinked",
      summary: `took a piece of evidence off ${facts.code}`,
      before: { ...piece },
    });
    return done({ code: facts.code });
  });
}
