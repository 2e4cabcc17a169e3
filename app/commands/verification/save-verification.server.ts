import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { VerificationInput } from "~/domain/verification/verification.schema";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { findPlanForProof } from "~/store/verification/plan-for-proof.server";

/**
 * Writes the promise of what will be read. A locked one is never changed: it gets a new version with a
 * reason, and the version says whether data had been seen by then.
 */
export async function saveVerification(
  act: Act,
  input: VerificationInput & { planCode: string },
): Promise<Result<{ planCode: string; number: number }>> {
  const plan = await findPlanForProof(database(), act.viewer, input.planCode);
  if (!plan) return notFound("plan");
  const subject = { workspaceId: plan.workspaceId, ownIds: [plan.ownerId, plan.deputyId] };
  if (!can(act.viewer, "plan.edit", subject)) {
    return notPermitted(`The verification plan of ${plan.code} is written by its owner or a leader.`);
  }
  if (plan.status === "closed" || plan.status === "cancelled") {
    return notAllowedNow(
      `${plan.code} is ${plan.status}: its verification plan is on record as it was signed.`,
    );
  }
  const latest = plan.verifications[0] ?? null;
  const afterLock = latest?.lockedAt != null;
  if (afterLock && input.reason === "") {
    return invalid("The verification plan is locked. Say why it has to change; both versions stay visible.", {
      reason: ["A reason is needed."],
    });
  }
  const seen = plan.effectiveOn !== null && plan.effectiveOn <= dayIn(act.now, act.viewer.timeZone);
  const { planCode: _, tier, level, stage, region, hasOutcome, triggerMonth, baselineFrom, ...rest } = input;
  const fields = {
    ...rest,
    hasOutcome: hasOutcome === "yes",
    segment: Object.fromEntries(Object.entries({ tier, level, stage, region }).filter(([, value]) => value)),
    triggerMonth: triggerMonth || null,
    baselineFrom: baselineFrom || null,
  };
  return commit(act, async (unit) => {
    const number = afterLock ? (latest?.number ?? 0) + 1 : (latest?.number ?? 1);
    if (latest && !afterLock) {
      await unit.db.verificationPlan.updateMany({ where: { id: latest.id, lockedAt: null }, data: fields });
    } else {
      await unit.db.verificationPlan.create({
        data: {
          ...fields,
          id: newId(),
          planId: plan.id,
          number,
          dataSeen: afterLock && seen,
          createdById: act.viewer.personId,
          createdAt: act.now,
        },
      });
    }
    unit.log({
      noun: "verification",
      recordId: plan.id,
      planId: plan.id,
      verb: "changed",
      summary: `wrote version ${number} of the verification plan of ${plan.code}${afterLock ? ` after it was locked: ${input.reason}` : ""}`,
      after: fields,
    });
    await settlePlan(unit, plan.id, { edited: "quantify" });
    return done({ planCode: plan.code, number });
  });
}
