import type { Act } from "~/domain/act";
import type { PlanMoveInput } from "~/domain/plans/plan.schema";
import { takePlanMove } from "./take-plan-move.server";

/** Closes a plan whose verdict is signed already; signing itself closes in one go. */
export const closePlan = (act: Act, input: PlanMoveInput) =>
  takePlanMove(act, {
    ...input,
    event: { type: "CLOSE" },
    verb: "closed",
    summary: ({ code }) => `closed ${code}`,
  });
