import type { Act } from "~/domain/act";
import { evidenceRefusal, removalRefusal } from "~/domain/plans/evidence-edit";
import { done, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { type Settled, settlePlan } from "~/store/plans/plan-settling.server";

/** Takes a piece of evidence off a plan; the plan may move back with it. */
export async function removeEvidence(
  act: Act,
  input: { code: string; evidenceId: string },
): Promise<Result<Settled>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    const piece = facts.evidence.find(({ id }) => id === input.evidenceId);
    const refused = piece ? removalRefusal(facts, viewer, piece) : evidenceRefusal(facts, viewer);
    if (refused) return refused;
    if (!piece) return notFound("piece of evidence");
    await unit.db.planEvidence.delete({ where: { id: piece.id } });
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "unlinked",
      summary: `took a piece of evidence off ${facts.code}`,
      before: { ...piece },
    });
    return done(await settlePlan(unit, facts.id, { edited: "define" }));
  });
}
