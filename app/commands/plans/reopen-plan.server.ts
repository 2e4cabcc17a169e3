import type { Act } from "~/domain/act";
import { parsePlanCode, planCode } from "~/domain/plans/plan";
import { reopenRefusal } from "~/domain/plans/plan-moves";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { settleDraftsAround, settlePlan } from "~/store/plans/plan-settling.server";
import { copyAsSuccessor } from "~/store/plans/plan-successor.server";

/**
 * A closed plan stays closed. Its successor begins with the same problem, evidence, people and KPIs, and
 * without the hypothesis: that one was tried.
 */
export async function reopenPlan(
  act: Act,
  input: { code: string },
): Promise<Result<{ planId: string; code: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    const refused = reopenRefusal(facts, viewer);
    if (refused) return refused;
    const parts = parsePlanCode(facts.code);
    if (!parts) return notFound("plan");
    const suffix = `${parts.suffix}R`;
    const code = planCode(parts.number, suffix);
    const there = await unit.db.plan.count({
      where: { workspaceId: viewer.workspaceId, number: parts.number, suffix },
    });
    if (there > 0) return notAllowedNow(`${facts.code} was reopened already, as ${code}.`);
    const planId = await copyAsSuccessor(unit.db, {
      planId: facts.id,
      suffix,
      byId: viewer.personId,
      at: now,
    });
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "reopened",
      summary: `reopened ${facts.code} as ${code}`,
      after: { successor: code },
    });
    unit.log({
      noun: "plan",
      recordId: planId,
      planId,
      verb: "created",
      summary: `began ${code} as the successor of ${facts.code}`,
      after: { code, predecessor: facts.code },
    });
    await unit.db.moveRequest.updateMany({
      where: { planId: facts.id, event: "REOPEN", status: "open" },
      data: { status: "done", settledById: viewer.personId, settledAt: now, version: { increment: 1 } },
    });
    await settlePlan(unit, planId);
    await settleDraftsAround(unit, viewer.workspaceId, [facts.owner?.id]);
    return done({ planId, code });
  });
}
