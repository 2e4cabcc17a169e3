import { actingFor, can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planResultMessage } from "~/domain/communications/results/plan-result";
import { decidePlan } from "~/domain/plans/plan-decision";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { LATER_MONTHS, laterDueOn } from "~/domain/verification/later-reading";
import { SIGNATURE_MEANING, sayVerdict } from "~/domain/verification/verdict-word";
import { isDoer, verifySubject } from "~/domain/verification/verification.access";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { draftResult } from "~/store/communications/results.server";
import { listFormerOwners } from "~/store/plans/former-owners.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { findPlanProof } from "~/store/verification/plan-proof.server";

export interface SignVerdict {
  planCode: string;
  /** Of what the verifier had before them. */
  hash: string;
  reason: string;
  /** When the signer said once more, by their password, who they are. */
  confirmedAt: Date;
  /** The number of the message that tells the result, where it is known already. */
  followUpCode?: string;
}

/**
 * The verifier signs the verdict that the figures give, and the plan closes with it. What is signed is
 * frozen: the rows, the reading, their hash. Nothing about the word can be typed. Facts and figures are read
 * inside the transaction, so that no answer slips in between what was compared and what is frozen; the day
 * is the workspace's, so that a verifier east of it cannot sign into a window that is still running.
 */
export function signVerdict(
  act: Act,
  input: SignVerdict,
): Promise<Result<{ planCode: string; verdict: string; followUp: string | null }>> {
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, act.viewer.workspaceId, input.planCode, act.now);
    if (!facts) return notFound("plan");
    const refused = mayNotSign(act, facts);
    if (refused) return refused;
    const answered = await listFormerOwners(unit.db, { workspaceId: facts.workspaceId, planId: facts.id });
    if (answered.includes(act.viewer.personId)) {
      return notPermitted(
        `You answered for ${facts.code} yourself while it ran. Its verdict is signed by somebody who never did: name another verifier.`,
      );
    }
    const proof = await findPlanProof(unit.db, act.viewer, input.planCode, facts.today);
    if (!proof?.reading || !proof.promise?.lockedAt || !proof.hash || !facts.proof) {
      return notAllowedNow(
        `${facts.code} has no verdict to sign: its effective date and its locked verification plan come first.`,
      );
    }
    if (facts.proof.signed && facts.status === "closed") {
      return notAllowedNow(
        `The verdict of ${facts.code} is signed already, by ${facts.proof.signed.signedByName}.`,
      );
    }
    if (input.hash !== proof.hash) {
      return stale("The figures changed after you opened this page. Read them again before you sign.", {
        hash: proof.hash,
      });
    }
    const { reading, promise, hash } = proof;
    const answers = [...proof.answers, ...proof.controlAnswers];
    const signed = {
      id: newId(),
      word: reading.word,
      claim: reading.claim,
      signedById: act.viewer.personId,
      signedByName: act.viewer.name,
      signedOn: facts.today,
      reason: input.reason,
    };
    const decision = decidePlan({ ...facts, proof: { ...facts.proof, signed } }, { type: "CLOSE" });
    if (!decision.ok) return decision;
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
        meaning: meaningOf(act, facts),
        reason: input.reason,
        signedById: act.viewer.personId,
        signedOn: signed.signedOn,
        signedAt: act.now,
        confirmedAt: input.confirmedAt,
      },
    });
    if (reading.word === "effective")
      await unit.db.laterReading.createMany({ data: dueLater(facts, signed.id, act.now) });
    await unit.move(
      "plan",
      { id: facts.id, version: facts.version },
      { ...decision.facts, status: decision.status, updatedAt: act.now },
    );
    await unit.db.moveRequest.updateMany({
      where: { planId: facts.id, event: "CLOSE", status: "open" },
      data: {
        status: "done",
        settledById: act.viewer.personId,
        settledAt: act.now,
        version: { increment: 1 },
      },
    });
    const said = sayVerdict(reading.word, reading.claim);
    unit.log({
      noun: "verdict",
      recordId: facts.id,
      planId: facts.id,
      verb: "signed",
      summary: `signed the verdict on ${facts.code}: ${said}`,
      before: { status: facts.status },
      after: { status: decision.status, word: reading.word, claim: reading.claim, hash },
    });
    const { word, claim } = reading;
    const read = { word, claim, reading, promise, kpis: proof.kpis };
    const followUp = await tellResult(unit, act, facts, read, input.followUpCode);
    return done({ planCode: facts.code, verdict: said, followUp });
  });
}

/** A deputy's signature says for whom it was given. */
function meaningOf({ viewer }: Act, facts: PlanFacts): string {
  const away = actingFor(viewer, "plan.verify", verifySubject(facts));
  return away ? `${SIGNATURE_MEANING} Signed as deputy of ${away.name}.` : SIGNATURE_MEANING;
}

/** Whether it lasts is asked again; the days are fixed with the signature. */
const dueLater = (facts: PlanFacts, verdictId: string, at: Date) =>
  LATER_MONTHS.map((months) => ({
    id: newId(),
    workspaceId: facts.workspaceId,
    planId: facts.id,
    verdictId,
    months,
    dueOn: laterDueOn(facts.today, months),
    createdAt: at,
  }));

/** A result exists from now on: the message that tells it is begun, or the one that somebody began already tells it. */
async function tellResult(
  unit: Unit,
  act: Act,
  facts: PlanFacts,
  read: Omit<Parameters<typeof planResultMessage>[0], "plan">,
  known: string | undefined,
): Promise<string | null> {
  const message = planResultMessage({ ...read, plan: facts });
  const begun = await unit.db.communication.updateMany({
    where: { planId: facts.id, kind: "results", status: { not: "cancelled" } },
    data: { badNews: message.badNews, resultOn: facts.today },
  });
  if (begun.count > 0) return null;
  return draftResult(unit, act, {
    workspaceId: facts.workspaceId,
    planId: facts.id,
    kind: "results",
    on: facts.today,
    message,
    code: known,
    summary: (code) => `began ${code} with the verdict on ${facts.code}: its result is to be told`,
  });
}

function mayNotSign(act: Act, facts: PlanFacts) {
  const who = facts.verifier ? `, ${facts.verifier.name}` : "";
  if (!can(act.viewer, "plan.verify", verifySubject(facts))) {
    return notPermitted(
      `The verdict of ${facts.code} is signed by its verifier${who}, who is neither owner nor doer.`,
    );
  }
  if (isDoer(facts, act.viewer.personId)) {
    return notPermitted(
      `You do or did work of ${facts.code} yourself. Its verdict is signed by somebody who is neither owner nor doer: name another verifier.`,
    );
  }
  return null;
}
