import type { Act } from "~/domain/act";
import { PLAN_STEP_LABELS, type PlanStep } from "~/domain/plans/plan";
import type { PlanMoveInput } from "~/domain/plans/plan.schema";
import { takePlanMove } from "./take-plan-move.server";

/** Sends a plan back to one of its steps, with what has to change. */
export const returnPlan = (act: Act, input: PlanMoveInput & { to: PlanStep; comment: string }) =>
  takePlanMove(act, {
    code: input.code,
    version: input.version,
    event: { type: "RETURN", to: input.to, comment: input.comment },
    verb: "returned",
    summary: ({ code }) => `returned ${code} to “${PLAN_STEP_LABELS[input.to]}”`,
  });
