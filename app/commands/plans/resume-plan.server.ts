import type { Act } from "~/domain/act";
import type { PlanMoveInput } from "~/domain/plans/plan.schema";
import { takePlanMove } from "./take-plan-move.server";

/** Takes a held plan up again where it was put down. */
export const resumePlan = (act: Act, input: PlanMoveInput) =>
  takePlanMove(act, {
    ...input,
    event: { type: "RESUME" },
    verb: "resumed",
    summary: ({ code }) => `resumed ${code}`,
    change: { heldFrom: null },
  });
