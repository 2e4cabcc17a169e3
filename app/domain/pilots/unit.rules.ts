import { can } from "../access";
import { notAllowedNow, notPermitted } from "../refusal";
import type { Viewer } from "../viewer";
import { isPilotInDesign, isPilotOver } from "./pilot";
import { pilotSubject } from "./pilot.access";
import type { PilotFacts } from "./pilot-facts";

/** More units than this are no small trial. */
export const MOST_UNITS = 5_000;

const mayEdit = (viewer: Viewer, facts: PilotFacts): boolean =>
  can(viewer, "pilot.edit", pilotSubject(facts));

const notTheirs = ({ code, owner }: PilotFacts) =>
  notPermitted(
    `The units of ${code} are kept by its owner, a CX leader or an administrator. Ask ${owner ? owner.name : "a CX leader"}.`,
  );

/** Who stands in which arm is settled before the start; null while it can still be changed. */
export function unitsRefusal(viewer: Viewer, facts: PilotFacts) {
  if (!mayEdit(viewer, facts)) return notTheirs(facts);
  if (isPilotInDesign(facts.status)) return null;
  if (isPilotOver(facts.status)) return notAllowedNow(`${facts.code} is over; its units stay as they were.`);
  return notAllowedNow(
    `${facts.code} has started, and its plan is locked with every unit in its arm: an arm chosen after seeing something proves nothing. If a unit got what the other arm gets, say on its page since when it crossed over; if it can no longer be measured, say that it was lost.`,
  );
}

/** What became of a unit is said while it can be: from the start until the decision. */
export function courseRefusal(viewer: Viewer, facts: PilotFacts) {
  if (!mayEdit(viewer, facts)) return notTheirs(facts);
  if (facts.status === "running" || facts.status === "evaluating") return null;
  if (isPilotOver(facts.status)) return notAllowedNow(`${facts.code} is over; its units stay as they were.`);
  return notAllowedNow(
    `${facts.code} has not started: until then a unit is taken out or put into the other arm, and nothing crossed over.`,
  );
}

/** An overlap is answered for until the pilot is decided: another pilot may begin beside it at any time. */
export function overlapRefusal(viewer: Viewer, facts: PilotFacts) {
  if (!mayEdit(viewer, facts)) return notTheirs(facts);
  return isPilotOver(facts.status)
    ? notAllowedNow(`${facts.code} is over; what was said of its overlaps stays.`)
    : null;
}
