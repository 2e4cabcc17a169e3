import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { pilotDeletionRefusal } from "~/domain/bin/deletion";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type Recycled, recycle } from "~/store/bin/recycle.server";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";

/** Moves a proposal into the bin, with its units and all that hangs on it. */
export async function deletePilot(
  act: Act,
  input: { code: string; version: number },
): Promise<Result<Recycled & { code: string; title: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const pilot = await findPilotFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!pilot) return notFound("pilot");
    const subject = pilotSubject(pilot);
    if (!can(viewer, "pilot.edit", subject)) {
      return notPermitted(
        `${pilot.code} is deleted by its owner, by whoever proposed it, or by a CX leader.`,
      );
    }
    const refused = pilotDeletionRefusal(pilot);
    if (refused) return refused;
    await unit.move("pilot", { id: pilot.id, version: input.version }, { updatedAt: now });
    const recycled = await recycle(unit, {
      workspaceId: viewer.workspaceId,
      noun: "pilot",
      recordId: pilot.id,
      code: pilot.code,
      title: pilot.title,
      planId: null,
      ownIds: [...(subject.ownIds ?? [])],
      byId: viewer.personId,
      at: now,
    });
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "deleted",
      summary: `deleted ${pilot.code} “${pilot.title}”; it can be brought back until ${recycled.purgeOn}`,
      before: { code: pilot.code, title: pilot.title, status: pilot.status },
    });
    return done({ ...recycled, code: pilot.code, title: pilot.title });
  });
}
