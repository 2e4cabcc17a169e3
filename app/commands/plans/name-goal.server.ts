import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { NameGoal } from "~/domain/plans/goal.schema";
import { goalRefusal } from "~/domain/plans/goal.schema";
import { planSubject } from "~/domain/plans/plan.access";
import { done, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Says which goal of the program a plan serves: an orphan finds one, whatever state it is in. */
export function nameGoal(act: Act, input: NameGoal & { code: string }): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    if (!can(viewer, "plan.edit", planSubject(facts))) {
      return notPermitted(`The goal of ${facts.code} is named by its owner, their deputy or a leader.`);
    }
    const refused = goalRefusal(facts);
    if (refused) return refused;
    if (input.version !== facts.version) {
      return stale(`${facts.code} was changed after you opened this page. Nothing of yours was saved yet.`, {
        goal: facts.goal,
        version: facts.version,
      });
    }
    await unit.move("plan", { id: facts.id, version: facts.version }, { goal: input.goal, updatedAt: now });
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "changed",
      summary: input.goal
        ? `named the goal that ${facts.code} serves`
        : `took the goal of ${facts.code} away`,
      before: { goal: facts.goal },
      after: { goal: input.goal },
    });
    return done({ code: facts.code });
  });
}
