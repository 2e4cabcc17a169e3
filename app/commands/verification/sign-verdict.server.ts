import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { decidePlan } from "~/domain/plans/plan-decision";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { sayVerdict } from "~/domain/verification/verdict-word";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { findPlanProof } from "~/store/verification/plan-proof.server";

const MEANING = "I have read these figures as the locked plan promised and stand by the verdict.";

/**
 * The verifier signs the verdict that the figures give, and the plan closes with it. What is signed is
 * frozen: the rows, the reading, their hash. Nothing about the word can be typed.
 */
export async function signVerdict(
  act: Act,
  input: { planCode: string; hash: string; reason: string },
): Promise<Result<{ planCode: string; verdict: string }>> {
  const today = dayIn(act.now, act.viewer.timeZone);
  const facts = await findPlanFacts(act.viewer, input.planCode, today);
  if (!facts) return notFound("plan");
  const subject = {
    workspaceId: facts.workspaceId,
    ownerId: facts.owner?.id ?? null,
    verifierId: facts.verifier?.id ?? null,
  };
  if (!can(act.viewer, "plan.verify", subject)) {
    return notPermitted(
      `The verdict of ${facts.code} is signed by its verifier${facts.verifier ? `, ${facts.verifier.name}` : ""}, who is neither owner nor doer.`,
    );
  }
  const proof = await findPlanProof(database(), act.viewer, input.planCode, today);
  if (!proof?.reading || !proof.promise || !proof.hash || !facts.proof) {
    return notAllowedNow(
      `${facts.code} has no verdict to sign: its effective date and its locked verification plan come first.`,
    );
  }
  if (input.hash !== proof.hash) {
    return stale("The figures changed after you opened this page. Read them again before you sign.", {
      hash: proof.hash,
    });
  }
  const { reading, promise, hash, answers } = proof;
  const said = sayVerdict(reading.word, reading.claim);
  const signed = {
    id: newId(),
    word: reading.word,
    claim: reading.claim,
    signedById: act.viewer.personId,
    signedByName: act.viewer.name,
    signedOn: today,
    reason: input.reason,
  };
  const decision = decidePlan({ ...facts, proof: { ...facts.proof, signed } }, { type: "CLOSE" });
  if (!decision.ok) return decision;
  return commit(act, async (unit) => {
    await unit.db.verdict.create({
      data: {
        id: signed.id,
        planId: facts.id,
        verificationPlanId: promise.id,
        word: reading.word,
        claim: reading.claim,
        operationalMet: reading.operational?.met ?? null,
        reading: JSON.parse(JSON.stringify(reading)),
        frozen: JSON.parse(JSON.stringify(answers)),
        hash,
        meaning: MEANING,
        reason: input.reason,
        signedById: act.viewer.personId,
        signedAt: act.now,
      },
    });
    await unit.move(
      "plan",
      { id: facts.id, version: facts.version },
      { ...decision.facts, status: decision.status, updatedAt: act.now },
    );
    unit.log({
      noun: "verdict",
      recordId: facts.id,
      planId: facts.id,
      verb: "signed",
      summary: `signed the verdict on ${facts.code}: ${said}`,
      before: { status: facts.status },
      after: { status: decision.status, word: reading.word, claim: reading.claim, hash },
    });
    return done({ planCode: facts.code, verdict: said });
  });
}
