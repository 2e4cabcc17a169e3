import { type Gate, unmet } from "../gate";
import { decide } from "../machines/decide";
import { incomplete, invalid, notAllowedNow, type Refusal } from "../refusal";
import { FINDING_STATUS_LABELS, type FindingStatus, findingCode } from "./finding";
import { type FindingEvent, findingMachine } from "./finding.machine";
import { type FindingFacts, triageGates } from "./finding.rules";
import { gatesOf, isMoveOf } from "./finding-moves";

export type FindingDecision = { ok: true; status: FindingStatus } | { ok: false; refusal: Refusal };

/** What becomes of a finding when something happens to it: its next state, or why not, with every gap. */
export function decideFinding(facts: FindingFacts, event: FindingEvent): FindingDecision {
  const { taken, status } = decide(findingMachine, facts.status, facts, event);
  if (taken) return { ok: true, status: status as FindingStatus };
  return explain(facts, event);
}

function explain(facts: FindingFacts, event: FindingEvent): { ok: false; refusal: Refusal } {
  const code = findingCode(facts.number);
  if (event.type === "PLAN" && (facts.status === "logged" || facts.status === "reopened")) {
    const gaps = [...unmet(triageGates(facts)), triageFirst(facts.number)];
    return incomplete(`${code} has to be triaged before a plan is made from it.`, gaps);
  }
  if (!isMoveOf(facts.status, event.type)) {
    const state = FINDING_STATUS_LABELS[facts.status].toLowerCase();
    return notAllowedNow(`${code} is ${state}; this is not possible from there.`);
  }
  if ("reason" in event) {
    return invalid("Say why, so that it can be understood later.", { reason: ["A reason is needed."] });
  }
  const gaps = unmet(gatesOf(facts, event.type));
  return gaps.length > 0
    ? incomplete(`${code} is not ready for that yet.`, gaps)
    : notAllowedNow(`${code} still has a plan that is not cancelled.`);
}

const triageFirst = (number: number): Gate => ({
  id: "triage",
  label: "Triage",
  met: false,
  detail: "somebody with the right decides that it is worth a plan",
  href: `/findings/F-${number}/triage`,
});
