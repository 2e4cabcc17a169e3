import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, incomplete, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { missingOfVerification } from "~/domain/verification/verification.rules";
import { canonicalPromise } from "~/domain/verification/verification-plan";
import { hashToken } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { findPlanForProof } from "~/store/verification/plan-for-proof.server";
import { asPromise } from "~/store/verification/verification-plan.server";

/** Locks the promise: from here on it can be read and compared, and no longer bent. */
export async function lockVerification(
  act: Act,
  input: { planCode: string },
): Promise<Result<{ planCode: string; hash: string }>> {
  const plan = await findPlanForProof(database(), act.viewer, input.planCode);
  if (!plan) return notFound("plan");
  const subject = { workspaceId: plan.workspaceId, ownIds: [plan.ownerId, plan.deputyId] };
  if (!can(act.viewer, "plan.edit", subject)) {
    return notPermitted(`The verification plan of ${plan.code} is locked by its owner or a leader.`);
  }
  const row = plan.verifications[0];
  const href = `/plans/${plan.code}/verification`;
  if (!row) {
    return incomplete(`${plan.code} has no verification plan yet.`, [
      { id: "verification", label: "Verification plan", met: false, detail: "nothing is written yet", href },
    ]);
  }
  if (row.lockedAt) return notAllowedNow(`Version ${row.number} is locked already.`);
  if (plan.status === "closed" || plan.status === "cancelled") {
    return notAllowedNow(`${plan.code} is ${plan.status}.`);
  }
  const promise = asPromise(row);
  const missing = missingOfVerification(promise);
  if (missing.length > 0) {
    return incomplete(
      `The verification plan of ${plan.code} cannot be locked yet.`,
      missing.map((what) => ({ id: what, label: what, met: false, detail: "is missing", href })),
    );
  }
  const hash = hashToken(canonicalPromise(plan.code, promise));
  return commit(act, async (unit) => {
    const { count } = await unit.db.verificationPlan.updateMany({
      where: { id: row.id, lockedAt: null },
      data: { lockedAt: act.now, lockedById: act.viewer.personId, hash },
    });
    if (count === 0) return notAllowedNow(`Version ${row.number} is locked already.`);
    unit.log({
      noun: "verification",
      recordId: plan.id,
      planId: plan.id,
      verb: "locked",
      summary: `locked version ${row.number} of the verification plan of ${plan.code}`,
      after: { hash, number: row.number },
    });
    await settlePlan(unit, plan.id, { edited: "quantify" });
    return done({ planCode: plan.code, hash });
  });
}
