import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planSubject } from "~/domain/plans/plan.access";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { findLaterReading } from "~/store/verification/later-reading.queries.server";

/** Somebody has seen that an effect is no longer there, and says what follows from it; only then the alarm is silent. */
export function answerRelapse(
  act: Act,
  input: { id: string; version: number; answer: string },
): Promise<Result<{ planCode: string }>> {
  return commit(act, async (unit) => {
    const { workspaceId, personId } = act.viewer;
    const later = await findLaterReading(unit.db, workspaceId, input.id);
    if (!later) return notFound("reading");
    const facts = await findPlanFactsIn(unit.db, workspaceId, later.planId, act.now);
    if (!facts) return notFound("reading");
    if (!can(act.viewer, "plan.edit", planSubject(facts))) {
      return notPermitted(`What follows for ${facts.code} is decided by its owner or a CX leader.`);
    }
    if (later.result !== "relapsed") {
      return notAllowedNow(`${facts.code} bears no alarm: this reading did not say that its effect is gone.`);
    }
    if (later.answered || later.version !== input.version) {
      return stale("Somebody answered this alarm meanwhile. Their answer is shown; yours is still here.");
    }
    await unit.move(
      "laterReading",
      { id: later.id, version: later.version },
      { acknowledgedById: personId, acknowledgedAt: act.now, answer: input.answer },
    );
    unit.log({
      noun: "later-reading",
      recordId: later.id,
      planId: facts.id,
      verb: "acknowledged",
      summary: `took note that the effect of ${facts.code} is no longer shown: ${input.answer}`,
      after: { answer: input.answer },
    });
    return done({ planCode: facts.code });
  });
}
