import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planSubjectOf } from "~/domain/plans/plan.access";
import {
  done,
  incomplete,
  notAllowedNow,
  notFound,
  notPermitted,
  type Result,
  stale,
} from "~/domain/refusal";
import { missingOfVerification } from "~/domain/verification/verification.rules";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { findPlanForProof } from "~/store/verification/plan-for-proof.server";
import { sealOfPromise } from "~/store/verification/promise-seal.server";
import { asPromise } from "~/store/verification/verification-plan.server";

/** Locks the promise: from here on it can be read and compared, and no longer bent. */
export function lockVerification(
  act: Act,
  input: { planCode: string; seen?: string },
): Promise<Result<{ planCode: string; hash: string }>> {
  return commit(act, async (unit) => {
    const plan = await findPlanForProof(unit.db, act.viewer, input.planCode, act.now);
    if (!plan) return notFound("plan");
    if (!can(act.viewer, "plan.edit", planSubjectOf(plan))) {
      return notPermitted(`The verification plan of ${plan.code} is locked by its owner or a leader.`);
    }
    if (plan.status === "closed" || plan.status === "cancelled") {
      return notAllowedNow(`${plan.code} is ${plan.status}.`);
    }
    const row = plan.verifications[0];
    const href = `/plans/${plan.code}/verification`;
    if (!row) {
      return incomplete(`${plan.code} has no verification plan yet.`, [
        {
          id: "verification",
          label: "Verification plan",
          met: false,
          detail: "nothing is written yet",
          href,
        },
      ]);
    }
    if (row.lockedAt) return notAllowedNow(`Version ${row.number} is locked already.`);
    if (input.seen !== undefined && input.seen !== sealOfPromise(plan.code, row)) {
      return stale(
        "Somebody else changed the verification plan meanwhile. Read it again before you lock it.",
      );
    }
    const missing = missingOfVerification(asPromise(row), plan.startOn);
    if (missing.length > 0) {
      return incomplete(
        `The verification plan of ${plan.code} cannot be locked yet.`,
        missing.map((what) => ({ id: what, label: sentence(what), met: false, detail: "is missing", href })),
      );
    }
    // Written before and locked after data came in is after data came in.
    const { dataSeen } = plan;
    const hash = sealOfPromise(plan.code, { ...row, dataSeen });
    await unit.db.verificationPlan.updateMany({
      where: { id: row.id, lockedAt: null },
      data: { lockedAt: act.now, lockedById: act.viewer.personId, hash, dataSeen },
    });
    unit.log({
      noun: "verification",
      recordId: plan.id,
      planId: plan.id,
      verb: "locked",
      summary: `locked version ${row.number} of the verification plan of ${plan.code}${dataSeen ? ", after data was seen" : ""}`,
      after: { hash, number: row.number, dataSeen },
    });
    await settlePlan(unit, plan.id, { edited: "quantify" });
    return done({ planCode: plan.code, hash });
  });
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
