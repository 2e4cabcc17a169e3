import type { Act } from "~/domain/act";
import type { PlanMoveInput } from "~/domain/plans/plan.schema";
import { takePlanMove } from "./take-plan-move.server";

/** Puts a planned plan before its sponsor; the end it names becomes a promise. */
export const submitPlan = (act: Act, input: PlanMoveInput) =>
  takePlanMove(act, {
    ...input,
    event: { type: "SUBMIT" },
    verb: "submitted",
    summary: ({ code }) => `submitted ${code} for review`,
    change: { submittedAt: act.now },
  });
