import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planSubject } from "~/domain/plans/plan.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { LATER_RESULTS, type LaterResult, readLater } from "~/domain/verification/later-reading";
import { formatDay } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { findLaterReading, type KeptReading } from "~/store/verification/later-reading.queries.server";
import { findPlanProof } from "~/store/verification/plan-proof.server";

/**
 * Takes the reading of an effective plan again. The schedule does it on the day it is due; where the answers
 * were too few then, a person may do it again later. What has told once, stands.
 */
export function takeLaterReading(
  act: Act,
  input: { id: string },
): Promise<Result<{ planCode: string; result: LaterResult }>> {
  return commit(act, async (unit) => {
    const { workspaceId } = act.viewer;
    const later = await findLaterReading(unit.db, workspaceId, input.id);
    if (!later) return notFound("reading");
    const facts = await findPlanFactsIn(unit.db, workspaceId, later.planId, act.now);
    if (!facts) return notFound("reading");
    if (!can(act.viewer, "plan.edit", planSubject(facts)) && facts.verifier?.id !== act.viewer.personId) {
      return notPermitted(
        `The reading of ${facts.code} is taken again by its owner, its verifier or a CX leader.`,
      );
    }
    if (later.dueOn > facts.today) {
      return notAllowedNow(
        `This reading of ${facts.code} is due on ${formatDay(later.dueOn, "en")}. Before that day it would be a look into months that still run.`,
      );
    }
    if (later.result !== null && later.result !== "cannotTell") {
      return notAllowedNow(
        `The reading after ${later.months} months is taken: ${LATER_RESULTS[later.result].toLowerCase()}.`,
      );
    }
    const proof = await findPlanProof(unit.db, act.viewer, facts.code, facts.today, later.dueOn);
    if (!proof?.reading) return notAllowedNow(`${facts.code} has no verification plan to read again.`);
    const { reading, hash } = proof;
    const verdict = readLater(reading, reading.window.from, Number(proof.promise?.minEffect ?? 0));
    const kept: KeptReading = {
      ...verdict,
      proof: { window: reading.window, outcome: reading.outcome, operational: reading.operational },
      hash,
    };
    await unit.move(
      "laterReading",
      { id: later.id, version: later.version },
      { readOn: facts.today, result: verdict.result, reading: JSON.parse(JSON.stringify(kept)) },
    );
    unit.log({
      noun: "later-reading",
      recordId: later.id,
      planId: facts.id,
      verb: verdict.result === "relapsed" ? "alarmed" : "recorded",
      summary: `read ${facts.code} again after ${later.months} months: ${LATER_RESULTS[verdict.result].toLowerCase()}`,
      after: { result: verdict.result, why: verdict.why, hash },
    });
    return done({ planCode: facts.code, result: verdict.result });
  });
}
