import type { Act } from "~/domain/act";
import { HALT_REASON_LABELS, type HaltReason } from "~/domain/plans/plan";
import type { PlanMoveInput } from "~/domain/plans/plan.schema";
import { checkAgreement } from "~/store/plans/agreement.server";
import { releaseFinding } from "~/store/plans/plan-finding.server";
import { markRepeatedExcuse } from "~/store/plans/repeated-excuse.server";
import { takePlanMove } from "./take-plan-move.server";

/** Ends an open plan for good, with a reason and somebody who agreed. Its finding waits for another plan. */
export const cancelPlan = (
  act: Act,
  input: PlanMoveInput & { reason: HaltReason; note: string; agreedById: string },
) => {
  const { code, version, ...halt } = input;
  return takePlanMove(act, {
    code,
    version,
    event: { type: "CANCEL", ...halt },
    verb: "cancelled",
    summary: (facts) => `cancelled ${facts.code}: ${HALT_REASON_LABELS[halt.reason]}`,
    check: (unit) => checkAgreement(unit.db, act.viewer, halt.agreedById),
    also: async (unit, facts) => {
      await markRepeatedExcuse(unit, facts, halt.reason);
      await releaseFinding(unit, act.viewer, facts.findingNumber);
    },
  });
};
