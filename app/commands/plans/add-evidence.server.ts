import type { Act } from "~/domain/act";
import { evidenceRefusal } from "~/domain/plans/evidence-edit";
import { EVIDENCE_KIND_LABELS } from "~/domain/plans/plan";
import type { AddEvidence } from "~/domain/plans/plan.schema";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findAnswerForEvidence, quoteOf, sourceOf } from "~/store/plans/evidence.queries.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { type Settled, settlePlan } from "~/store/plans/plan-settling.server";

const MOST = 500;

/** Links a customer's answer or quote to a plan, or writes down a belief and marks it as one. */
export async function addEvidence(
  act: Act,
  input: AddEvidence,
): Promise<Result<Settled & { evidenceId: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    const refused = evidenceRefusal(facts, viewer);
    if (refused) return refused;
    if (facts.evidence.length >= MOST)
      return notAllowedNow(`A plan holds at most ${MOST} pieces of evidence.`);
    const answer = input.responseId ? await findAnswerForEvidence(unit.db, viewer, input.responseId) : null;
    if (input.responseId && !answer) {
      return invalid("This answer is no longer here. Choose another one.", {
        responseId: ["This answer was withdrawn meanwhile."],
      });
    }
    const known = answer && facts.evidence.find(({ responseId }) => responseId === answer.responseId);
    if (known) return notAllowedNow("This answer is already evidence of the plan.");
    const piece = {
      id: newId(),
      planId: facts.id,
      // Whoever points at an answer quotes a customer, whatever the form said.
      kind: answer ? "customer" : input.kind,
      responseId: answer?.responseId ?? null,
      quote: input.quote || (answer ? quoteOf(answer) : ""),
      source: input.source || (answer ? sourceOf(answer) : ""),
    };
    await unit.db.planEvidence.create({ data: { ...piece, createdAt: now } });
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "linked",
      summary: `added evidence to ${facts.code}: ${EVIDENCE_KIND_LABELS[piece.kind as AddEvidence["kind"]].toLowerCase()}`,
      after: piece,
    });
    const settled = await settlePlan(unit, facts.id, { edited: "define" });
    return done({ ...settled, evidenceId: piece.id });
  });
}
