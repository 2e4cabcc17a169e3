import type { Act } from "~/domain/act";
import { planCode } from "~/domain/plans/plan";
import { done, invalid, type Result } from "~/domain/refusal";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { Unit } from "../commit.server";

/** Links a plan of the workspace to a case; one that is linked already stays so. */
export async function linkPlanIn(
  unit: Unit,
  act: Act,
  facts: WinBackFacts,
  planId: string,
): Promise<Result<{ code: string }>> {
  const plan = await unit.db.plan.findFirst({
    where: { id: planId, workspaceId: act.viewer.workspaceId },
    select: { id: true, number: true, suffix: true },
  });
  if (!plan) return invalid("No such plan is here.", { planId: ["Choose a plan of the list."] });
  const code = planCode(plan.number, plan.suffix);
  if (facts.plans.some(({ id }) => id === plan.id)) return done({ code });
  await unit.db.winBackPlan.create({ data: { winBackId: facts.id, planId: plan.id } });
  unit.log({
    noun: "win-back",
    recordId: facts.id,
    verb: "linked",
    summary: `linked ${code} to ${facts.code}: it is to remove what ${facts.account.name} left for`,
    after: { planId: plan.id },
  });
  return done({ code });
}
