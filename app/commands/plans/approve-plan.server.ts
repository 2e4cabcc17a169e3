import type { Act } from "~/domain/act";
import type { PlanMoveInput } from "~/domain/plans/plan.schema";
import { takePlanMove } from "./take-plan-move.server";

/** Agrees to a plan that somebody else answers for. */
export const approvePlan = (act: Act, input: PlanMoveInput) =>
  takePlanMove(act, {
    ...input,
    event: { type: "APPROVE", byId: act.viewer.personId },
    verb: "approved",
    summary: ({ code }) => `approved ${code}`,
    change: { approvedAt: act.now },
  });
