import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planSubject } from "~/domain/plans/plan.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Takes an unanswered request back; it stays on record as withdrawn. */
export async function withdrawDate(
  act: Act,
  input: { dateMoveId: string },
): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const move = await unit.db.dateMove.findFirst({
      where: { id: input.dateMoveId, plan: { workspaceId: viewer.workspaceId } },
    });
    const facts = move && (await findPlanFactsIn(unit.db, viewer.workspaceId, move.planId, now));
    if (!move || !facts) return notFound("date request");
    if (move.requestedById !== viewer.personId && !can(viewer, "plan.edit", planSubject(facts))) {
      return notPermitted(
        `A request is withdrawn by whoever asked, by the owner of ${facts.code}, their deputy or a leader.`,
      );
    }
    const { count } = await unit.db.dateMove.updateMany({
      where: { id: move.id, status: "requested" },
      data: { status: "withdrawn", version: { increment: 1 } },
    });
    if (count === 0) return notAllowedNow(`This request was ${move.status} already.`);
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "withdrawn",
      summary: `withdrew the request to move the end of ${facts.code} to ${move.toDay}`,
      before: { status: "requested" },
      after: { status: "withdrawn", dateMoveId: move.id },
    });
    return done({ code: facts.code });
  });
}
