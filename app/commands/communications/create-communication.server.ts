import type { Act } from "~/domain/act";
import { announcementCode, draftSubject } from "~/domain/communications/communication";
import {
  mayWriteCommunication,
  WHO_WRITES_COMMUNICATIONS,
} from "~/domain/communications/communication.access";
import type { CreateCommunication } from "~/domain/communications/communication.schema";
import { isOpen } from "~/domain/plans/plan";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { nextCommunicationCode } from "~/store/communications/communication.queries.server";
import { writeDraft } from "~/store/communications/draft.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Begins a draft for those a plan affects; a plan has one announcement. */
export async function createCommunication(
  act: Act,
  input: CreateCommunication,
): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const plan = await findPlanFactsIn(unit.db, viewer.workspaceId, input.planCode, now);
    if (!plan) return notFound("plan");
    if (!mayWriteCommunication(viewer, plan)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (input.kind === "announcement" && !isOpen(plan.status)) {
      return notAllowedNow(`${plan.code} has ended; there is nothing to announce any more.`);
    }
    const known =
      input.kind === "announcement" && plan.communications.find(({ kind }) => kind === "announcement");
    // Pressed twice, or by two people: there is one announcement, and here it is.
    if (known) return done({ code: known.code });
    const code =
      input.kind === "announcement"
        ? announcementCode(plan.code)
        : await nextCommunicationCode(unit.db, viewer.workspaceId);
    const subject = draftSubject(plan.title, input.kind);
    const id = await writeDraft(unit.db, {
      workspaceId: viewer.workspaceId,
      planId: plan.id,
      code,
      kind: input.kind,
      subject,
      byId: viewer.personId,
      at: now,
    });
    unit.log({
      noun: "communication",
      recordId: id,
      planId: plan.id,
      verb: "created",
      summary: `began ${code} for ${plan.code}`,
      after: { code, kind: input.kind, subject },
    });
    return done({ code });
  });
}
