import type { Act } from "~/domain/act";
import { type OwnPart, ownPartOf, ownPartRefusal } from "~/domain/plans/own-part";
import { isDrafting } from "~/domain/plans/plan";
import { done, notFound, type Result, stale } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { settlePlan } from "~/store/plans/plan-settling.server";

/** Everyone on a plan says in their own words what their part is and why it matters. */
export function sayOwnPart(act: Act, input: OwnPart & { code: string }): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    const refused = ownPartRefusal(facts, viewer);
    if (refused) return refused;
    const before = ownPartOf(facts, viewer.personId);
    if (input.version !== facts.version) {
      return stale(`${facts.code} was changed after you opened this page. Nothing of yours was saved yet.`, {
        ...before,
        version: facts.version,
      });
    }
    const { part, why } = input;
    const key = { planId: facts.id, personId: viewer.personId };
    const { count } = await unit.db.planPerson.updateMany({ where: key, data: { part, why } });
    if (count === 0) await unit.db.planPerson.create({ data: { ...key, id: newId(), part, why } });
    await unit.move("plan", { id: facts.id, version: facts.version }, { updatedAt: now });
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "changed",
      summary: `said in their own words what their part in ${facts.code} is`,
      before,
      after: { part, why },
    });
    if (isDrafting(facts.status)) await settlePlan(unit, facts.id);
    return done({ code: facts.code });
  });
}
