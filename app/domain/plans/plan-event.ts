import type { Day } from "~/shared/calendar";
import type { HaltReason, PlanStep } from "./plan";

/** What can happen to a plan. What an event brings is laid over the facts before the gates are asked. */
export type PlanEvent =
  /** Nothing happened but an edit: the plan moves to its first unfinished step by itself. */
  | { type: "SETTLE" }
  | { type: "SUBMIT" }
  | { type: "RETURN"; to: PlanStep; comment: string }
  | { type: "APPROVE"; byId: string }
  | { type: "START"; earlyReason?: string }
  | { type: "IMPLEMENT"; effectiveOn: Day }
  | { type: "CLOSE" }
  | { type: "HOLD"; reason: HaltReason; note: string; agreedById: string; wakeOn: Day }
  | { type: "RESUME" }
  | { type: "CANCEL"; reason: HaltReason; note: string; agreedById: string };

export type PlanEventType = PlanEvent["type"];

/** Moves that a person makes, in the order in which they are offered. */
export const PLAN_MOVE_EVENTS = [
  "SUBMIT",
  "APPROVE",
  "RETURN",
  "START",
  "IMPLEMENT",
  "CLOSE",
  "RESUME",
  "HOLD",
  "CANCEL",
  "REOPEN",
] as const;
/** REOPEN is no event of the machine: a closed plan stays closed, and a successor begins. */
export type PlanMoveEvent = (typeof PLAN_MOVE_EVENTS)[number];
