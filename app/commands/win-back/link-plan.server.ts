import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import { isOpenForWork, winBackEditRefusal } from "~/domain/win-back/win-back.access";
import { commit } from "~/store/commit.server";
import { findWinBackFactsIn } from "~/store/win-back/win-back-facts.queries.server";
import { linkPlanIn } from "~/store/win-back/win-back-plans.server";

/** Names the plan that removes the cause, or takes its name off. */
export async function linkPlan(
  act: Act,
  { code, planId, linked }: { code: string; planId: string; linked: boolean },
): Promise<Result<{ code: string; planCode: string }>> {
  return commit(act, async (unit) => {
    const facts = await findWinBackFactsIn(unit.db, act.viewer.workspaceId, code, act.now);
    if (!facts) return notFound("win-back case");
    const refused = winBackEditRefusal(facts, act.viewer);
    if (refused) return refused;
    if (!isOpenForWork(facts)) {
      return notAllowedNow(
        `${facts.code} is “${WIN_BACK_LABELS[facts.status]}”; its plans stay as they were then.`,
      );
    }
    if (linked) {
      const made = await linkPlanIn(unit, act, facts, planId);
      return made.ok ? done({ code: facts.code, planCode: made.value.code }) : made;
    }
    const plan = facts.plans.find(({ id }) => id === planId);
    if (!plan) return notFound("linked plan");
    await unit.db.winBackPlan.delete({ where: { winBackId_planId: { winBackId: facts.id, planId } } });
    unit.log({
      noun: "win-back",
      recordId: facts.id,
      verb: "unlinked",
      summary: `took ${plan.code} off ${facts.code}`,
      before: { planId },
    });
    return done({ code: facts.code, planCode: plan.code });
  });
}
