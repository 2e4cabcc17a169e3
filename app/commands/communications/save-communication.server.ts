import type { Act } from "~/domain/act";
import {
  mayWriteCommunication,
  WHO_WRITES_COMMUNICATIONS,
} from "~/domain/communications/communication.access";
import type { SaveCommunication } from "~/domain/communications/communication.schema";
import { changedValues } from "~/domain/plans/changed-values";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findCommunicationPage } from "~/store/communications/communication.queries.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Writes the three answers per audience of a draft. */
export async function saveCommunication(
  act: Act,
  input: SaveCommunication,
): Promise<Result<{ code: string; version: number }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const page = await findCommunicationPage(viewer, input.code, unit.db);
    if (!page) return notFound("communication");
    const plan = page.planId ? await findPlanFactsIn(unit.db, viewer.workspaceId, page.planId, now) : null;
    const pilot = page.pilot ? await findPilotFactsIn(unit.db, viewer.workspaceId, page.pilot.id, now) : null;
    if (!mayWriteCommunication(viewer, plan, pilot)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (page.status !== "draft") return notAllowedNow(`${page.code} is no draft any more.`);
    const theirs = { subject: page.subject, opening: page.opening, audiences: page.audiences };
    const opening = input.opening ?? page.opening;
    if (page.version !== input.version) {
      return stale(
        `${page.code} was changed after you opened this page. Nothing of yours was saved yet: compare both and save again.`,
        { ...theirs, version: page.version },
      );
    }
    const row = await unit.move(
      "communication",
      { id: page.id, version: page.version },
      { subject: input.subject, opening, updatedAt: now },
    );
    await unit.db.communicationAudience.deleteMany({ where: { communicationId: page.id } });
    await unit.db.communicationAudience.createMany({
      data: input.audiences.map((each, position) => ({
        ...each,
        id: newId(),
        workspaceId: viewer.workspaceId,
        communicationId: page.id,
        position,
      })),
    });
    const changed = changedValues(theirs, { subject: input.subject, opening, audiences: input.audiences });
    if (changed) {
      unit.log({
        noun: "communication",
        recordId: page.id,
        planId: page.planId,
        verb: "changed",
        summary: `changed ${page.code}`,
        ...changed,
      });
    }
    return done({ code: page.code, version: row.version });
  });
}
