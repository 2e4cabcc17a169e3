import type { Act } from "~/domain/act";
import { HALT_REASON_LABELS, type HaltReason } from "~/domain/plans/plan";
import type { PlanMoveInput } from "~/domain/plans/plan.schema";
import type { Day } from "~/shared/calendar";
import { checkAgreement } from "~/store/plans/agreement.server";
import { markRepeatedExcuse } from "~/store/plans/repeated-excuse.server";
import { takePlanMove } from "./take-plan-move.server";

/** Puts an open plan down until a date, with a reason and somebody who agreed. */
export const holdPlan = (
  act: Act,
  input: PlanMoveInput & { reason: HaltReason; note: string; agreedById: string; wakeOn: Day },
) => {
  const { code, version, ...halt } = input;
  return takePlanMove(act, {
    code,
    version,
    event: { type: "HOLD", ...halt },
    verb: "held",
    summary: (facts) => `put ${facts.code} on hold until ${halt.wakeOn}: ${HALT_REASON_LABELS[halt.reason]}`,
    also: (unit, facts) => markRepeatedExcuse(unit, facts, halt.reason),
    check: (unit) => checkAgreement(unit.db, act.viewer, halt.agreedById),
  });
};
