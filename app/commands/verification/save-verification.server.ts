import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { planSubjectOf } from "~/domain/plans/plan.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import type { VerificationInput } from "~/domain/verification/verification.schema";
import type { Control } from "~/domain/verification/verification-plan";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { countEffortScales, listUnknownAccounts } from "~/store/verification/control-accounts.server";
import { findPlanForProof } from "~/store/verification/plan-for-proof.server";
import { sealOfPromise } from "~/store/verification/promise-seal.server";

/**
 * Writes the promise of what will be read. A locked one is never changed: it gets a new version with a
 * reason, and the version says whether data had been seen by then. `seen` is the seal of the version the
 * person had before their eyes ("" for none): two people never write over each other unknowingly.
 */
export function saveVerification(
  act: Act,
  input: VerificationInput & { planCode: string; seen?: string },
): Promise<Result<{ planCode: string; number: number }>> {
  return commit(act, async (unit) => {
    const plan = await findPlanForProof(unit.db, act.viewer, input.planCode, act.now);
    if (!plan) return notFound("plan");
    if (!can(act.viewer, "plan.edit", planSubjectOf(plan))) {
      return notPermitted(`The verification plan of ${plan.code} is written by its owner or a leader.`);
    }
    if (plan.status === "closed" || plan.status === "cancelled") {
      return notAllowedNow(
        `${plan.code} is ${plan.status}: its verification plan is on record as it was signed.`,
      );
    }
    const latest = plan.verifications[0] ?? null;
    const before = latest ? sealOfPromise(plan.code, latest) : "";
    if (input.seen !== undefined && input.seen !== before) {
      return stale("Somebody else changed the verification plan meanwhile. Compare before you save.", {
        ...latest,
      });
    }
    const afterLock = latest?.lockedAt != null;
    if (afterLock && input.reason === "") {
      return invalid(
        "The verification plan is locked. Say why it has to change; both versions stay visible.",
        { reason: ["A reason is needed."] },
      );
    }
    const fields = fieldsOf(input);
    const unknown = await listUnknownAccounts(
      unit.db,
      act.viewer.workspaceId,
      fields.control.accountIds ?? [],
    );
    if (unknown.length > 0) {
      return invalid("The control group names accounts that are not here.", {
        controlAccounts: ["Choose accounts of this workspace."],
      });
    }
    if (input.measure === "effort" && (await countEffortScales(unit.db, act.viewer.workspaceId)) > 1) {
      return invalid(
        "Effort was asked on more than one scale here: its answers cannot be averaged together.",
        {
          measure: ["Choose another question."],
        },
      );
    }
    const number = afterLock ? latest.number + 1 : (latest?.number ?? 1);
    if (latest && !afterLock) {
      await unit.db.verificationPlan.updateMany({
        where: { id: latest.id, lockedAt: null },
        data: { ...fields, dataSeen: plan.dataSeen },
      });
    } else {
      await unit.db.verificationPlan.create({
        data: {
          ...fields,
          id: newId(),
          planId: plan.id,
          number,
          dataSeen: plan.dataSeen,
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

const chosen = (segment: Record<string, string>) =>
  Object.fromEntries(Object.entries(segment).filter(([, value]) => value));

function controlOf(input: VerificationInput): Control {
  if (input.design !== "controlled") return {};
  if (input.controlAccounts.length > 0) return { accountIds: [...new Set(input.controlAccounts)].sort() };
  const { controlTier: tier, controlLevel: level, controlStage: stage, controlRegion: region } = input;
  return chosen({ tier, level, stage, region });
}

function fieldsOf(input: VerificationInput) {
  const { tier, level, stage, region } = input;
  return {
    hasOutcome: input.hasOutcome === "yes",
    measure: input.measure,
    metric: input.metric,
    direction: input.direction,
    design: input.design,
    segment: chosen({ tier, level, stage, region }),
    control: { ...controlOf(input) },
    minEffect: input.minEffect,
    triggerMonth: input.triggerMonth || null,
    baselineFrom: input.baselineFrom || null,
    windowMonths: input.windowMonths,
    evaluationOffsetDays: input.evaluationOffsetDays,
    plannedN: input.plannedN,
    minBaselineN: input.minBaselineN,
    reason: input.reason,
  };
}
