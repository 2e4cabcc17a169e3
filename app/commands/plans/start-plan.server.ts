import type { Act } from "~/domain/act";
import type { PlanMoveInput } from "~/domain/plans/plan.schema";
import { takePlanMove } from "./take-plan-move.server";

/** Begins the work, on its start date or before it with a reason. */
export const startPlan = (act: Act, input: PlanMoveInput & { earlyReason?: string }) =>
  takePlanMove(act, {
    code: input.code,
    version: input.version,
    event: { type: "START", earlyReason: input.earlyReason ?? "" },
    verb: "started",
    summary: ({ code }) => `started ${code}${input.earlyReason ? " early" : ""}`,
  });
