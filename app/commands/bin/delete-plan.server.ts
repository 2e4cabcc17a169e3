import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planDeletionRefusal } from "~/domain/bin/deletion";
import { planSubject } from "~/domain/plans/plan.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type Recycled, recycle } from "~/store/bin/recycle.server";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { releaseFinding } from "~/store/plans/plan-finding.server";
import { settleDraftsAround } from "~/store/plans/plan-settling.server";

/** Moves a draft into the bin, with its tasks and all that hangs on it; its finding waits for another plan. */
export async function deletePlan(
  act: Act,
  input: { code: string; version: number },
): Promise<Result<Recycled & { code: string; title: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const plan = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!plan) return notFound("plan");
    const subject = planSubject(plan);
    if (!can(viewer, "plan.edit", subject)) {
      return notPermitted(`${plan.code} is deleted by its owner, by whoever began it, or by a CX leader.`);
    }
    const refused = planDeletionRefusal(plan);
    if (refused) return refused;
    await unit.move("plan", { id: plan.id, version: input.version }, { updatedAt: now });
    const recycled = await recycle(unit, {
      workspaceId: viewer.workspaceId,
      noun: "plan",
      recordId: plan.id,
      code: plan.code,
      title: plan.title,
      planId: plan.id,
      ownIds: [...(subject.ownIds ?? [])],
      byId: viewer.personId,
      at: now,
    });
    unit.log({
      noun: "plan",
      recordId: plan.id,
      planId: plan.id,
      verb: "deleted",
      summary: `deleted ${plan.code} “${plan.title}”; it can be brought back until ${recycled.purgeOn}`,
      before: { code: plan.code, title: plan.title, status: plan.status },
    });
    await releaseFinding(unit, viewer, plan.findingNumber);
    await settleDraftsAround(unit, viewer.workspaceId, [plan.owner?.id]);
    return done({ ...recycled, code: plan.code, title: plan.title });
  });
}
