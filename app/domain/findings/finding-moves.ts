import type { Gate } from "../gate";
import type { FindingStatus } from "./finding";
import type { FindingEvent } from "./finding.machine";
import { type FindingFacts, resolutionGates, triageGates } from "./finding.rules";

/** Which states know a move: the same as the machine says, without bringing the machine to the browser. */
const KNOWN: Record<FindingEvent["type"], readonly FindingStatus[]> = {
  TRIAGE: ["logged", "reopened"],
  PLAN: ["triaged", "planned"],
  RELEASE: ["planned"],
  RESOLVE: ["planned"],
  DISMISS: ["logged", "triaged", "reopened"],
  REOPEN: ["resolved", "dismissed"],
};

/** The gates of a move as they stand, for buttons and rail. */
export function gatesOf(facts: FindingFacts, event: FindingEvent["type"]): Gate[] {
  if (event === "TRIAGE") return triageGates(facts);
  if (event === "RESOLVE") return resolutionGates(facts);
  return [];
}

/** Whether the state knows the move at all; its gates may still be closed. */
export const isMoveOf = (status: FindingStatus, event: FindingEvent["type"]): boolean =>
  KNOWN[event].includes(status);
