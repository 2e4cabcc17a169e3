import type { Act } from "~/domain/act";
import type { PlanMoveInput } from "~/domain/plans/plan.schema";
import type { Day } from "~/shared/calendar";
import { takePlanMove } from "./take-plan-move.server";

/** The work is done; from the effective date on customers feel it, and its proof is read. */
export const implementPlan = (act: Act, input: PlanMoveInput & { effectiveOn: Day }) =>
  takePlanMove(act, {
    code: input.code,
    version: input.version,
    event: { type: "IMPLEMENT", effectiveOn: input.effectiveOn },
    verb: "implemented",
    summary: ({ code }) => `marked ${code} as implemented, effective ${input.effectiveOn}`,
  });
