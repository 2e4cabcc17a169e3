import type { Act } from "~/domain/act";
import { readOverlap } from "~/domain/pilots/overlap";
import { overlapRefusal } from "~/domain/pilots/unit.rules";
import { counted } from "~/domain/plans/wording";
import { done, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

/** Says why units may stand in another pilot as well. */
export function acceptOverlap(
  act: Act,
  input: { code: string; otherCode: string; reason: string },
): Promise<Result<{ otherCode: string }>> {
  return commit<{ otherCode: string }>(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    if (!facts) return notFound("pilot");
    const refused = overlapRefusal(act.viewer, facts);
    if (refused) return refused;
    const overlap = facts.overlaps.find(({ code }) => code === input.otherCode.toUpperCase());
    if (!overlap) return notFound("overlap");
    const row = await unit.db.pilot.findUniqueOrThrow({
      where: { id: facts.id },
      select: { overlaps: true },
    });
    const kept = (Array.isArray(row.overlaps) ? row.overlaps : []).filter(
      (line) =>
        typeof line === "object" && line !== null && !Array.isArray(line) && line.pilotId !== overlap.pilotId,
    );
    const line = {
      pilotId: overlap.pilotId,
      reason: input.reason,
      byId: act.viewer.personId,
      day: facts.today,
    };
    await unit.move(
      "pilot",
      { id: facts.id, version: facts.version },
      { overlaps: [...kept, line], updatedAt: act.now },
    );
    const { counts, mark } = readOverlap(overlap, facts.units);
    unit.log({
      noun: "pilot",
      recordId: facts.id,
      verb: "accepted",
      summary: `said why ${facts.code} shares ${counted(overlap.units.length, "unit")} with ${overlap.code}: ${input.reason}`,
      before: { reason: overlap.reason },
      after: { reason: input.reason, counts, mark },
    });
    await settlePilot(unit, facts.id, act.now);
    return done({ otherCode: overlap.code });
  });
}
