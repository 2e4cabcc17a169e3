import type { PlanMoveEvent } from "~/domain/plans/plan-event";

/** A state change is a noun with an address of its own. A plan closes by its signed verdict. */
const NOUNS: Record<PlanMoveEvent, string> = {
  SUBMIT: "submission",
  APPROVE: "approval",
  RETURN: "return",
  START: "start",
  IMPLEMENT: "implementation",
  CLOSE: "verdict",
  RESUME: "resumption",
  HOLD: "hold",
  CANCEL: "cancellation",
  REOPEN: "succession",
};

export const movePath = (code: string, event: PlanMoveEvent): string => `/plans/${code}/${NOUNS[event]}`;
export const requestPath = (code: string): string => `/plans/${code}/request`;
