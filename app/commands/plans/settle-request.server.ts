import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planSubject } from "~/domain/plans/plan.access";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import { moveLabel, verbOfMove, whomToAsk } from "~/domain/plans/plan-moves";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { speaksFor } from "~/domain/viewer";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Answers a request. Making the move itself settles it too. */
export async function settleRequest(
  act: Act,
  input: { requestId: string; answer: "done" | "declined"; text: string },
): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const request = await unit.db.moveRequest.findFirst({
      where: { id: input.requestId, plan: { workspaceId: viewer.workspaceId } },
    });
    const facts = request && (await findPlanFactsIn(unit.db, viewer.workspaceId, request.planId, now));
    if (!request || !facts) return notFound("request");
    const event = request.event as PlanMoveEvent;
    if (!speaksFor(viewer, request.askedOfId) && !can(viewer, verbOfMove(event), planSubject(facts))) {
      return notPermitted(`This request is answered by whoever was asked. ${whomToAsk(event, facts)}`);
    }
    if (request.status !== "open") return notAllowedNow("This request was answered already.");
    const { count } = await unit.db.moveRequest.updateMany({
      where: { id: request.id, status: "open" },
      data: {
        status: input.answer,
        answer: input.text,
        settledById: viewer.personId,
        settledAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return notAllowedNow("Somebody else answered this request meanwhile.");
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: input.answer === "declined" ? "declined" : "granted",
      summary: `${input.answer === "declined" ? "declined" : "granted"} a request about ${facts.code}: ${moveLabel(event).toLowerCase()}`,
      before: { status: "open" },
      after: { status: input.answer, answer: input.text, requestId: request.id },
    });
    return done({ code: facts.code });
  });
}
