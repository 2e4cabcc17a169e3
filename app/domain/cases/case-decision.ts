import { type Gate, unmet } from "../gate";
import { decide } from "../machines/decide";
import { done, incomplete, invalid, notAllowedNow, type Result } from "../refusal";
import { CASE_STATUS_LABELS, type CaseStatus, caseCode } from "./case";
import { type CaseEvent, caseMachine } from "./case.machine";
import { type CaseFacts, resolveGates, tellGates } from "./case.rules";
import { isCaseMove } from "./case-moves";

/** What becomes of a case when something happens to it: its next state, or why not, with every gap. */
export function decideCase(facts: CaseFacts, event: CaseEvent): Result<{ status: CaseStatus }> {
  const { taken, status } = decide(caseMachine, facts.status, facts, event);
  if (taken) return done({ status: status as CaseStatus });
  const code = caseCode(facts.number);
  if (!isCaseMove(facts.status, event.type)) {
    const state = CASE_STATUS_LABELS[facts.status].toLowerCase();
    return notAllowedNow(`${code} is ${state}; this is not possible from there.`);
  }
  if ("reason" in event) {
    return invalid("Say why, so that it can be understood later.", { reason: ["A reason is needed."] });
  }
  return incomplete(`${code} is not ready for that yet.`, unmet(gatesOfCase(facts, event.type)));
}

/** The gates of a move as they stand, for buttons, rail and refusals alike. */
export function gatesOfCase(facts: CaseFacts, event: CaseEvent["type"]): Gate[] {
  if (event === "RESOLVE") return resolveGates(facts);
  if (event === "TELL") return tellGates(facts);
  return [];
}
