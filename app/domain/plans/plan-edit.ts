import { can } from "../access";
import { type Gate, unmet } from "../gate";
import { incomplete, notAllowedNow, notPermitted, type Refusal } from "../refusal";
import type { Viewer } from "../viewer";
import { assignGates } from "./assign.rules";
import { isDrafting, PLAN_STATUS_LABELS, type PlanStep } from "./plan";
import { planSubject } from "./plan.access";
import type { PlanFacts } from "./plan-facts";
import { whomToAsk } from "./plan-moves";

type Refused = { ok: false; refusal: Refusal };

/** People leave while work goes on, so the people of a running plan can be changed; its promises cannot. */
const RUNNING = ["approved", "acting", "monitoring", "onHold"];

/** Null when the viewer may edit this step now. */
export function editRefusal(facts: PlanFacts, viewer: Viewer, step: PlanStep): Refused | null {
  if (!can(viewer, "plan.edit", planSubject(facts))) {
    return notPermitted(
      `${facts.code} is edited by its owner, their deputy or a leader. ${whomToAsk("SUBMIT", facts)}`,
    );
  }
  if (isDrafting(facts.status)) return null;
  // A hold does not end the review: what is resumed is what was submitted.
  if (isHeldFromReview(facts)) return notAllowedNow(whyClosed(facts));
  if (step === "assign" && RUNNING.includes(facts.status)) return null;
  return notAllowedNow(whyClosed(facts));
}

const isHeldFromReview = (facts: PlanFacts): boolean =>
  facts.status === "onHold" && facts.heldFrom === "inReview";

function whyClosed(facts: PlanFacts): string {
  const state = `${facts.code} is “${PLAN_STATUS_LABELS[facts.status]}”`;
  if (isHeldFromReview(facts)) {
    return `${state} from its review: what a reviewer reads does not change under their eyes. Resume it and have it returned to this step first.`;
  }
  switch (facts.status) {
    case "inReview":
      return `${state}: what a reviewer reads does not change under their eyes. Have it returned to this step first.`;
    case "closed":
      return `${state}: it stays as it was proven. Reopen it as a successor.`;
    case "cancelled":
      return `${state}. Begin a new plan.`;
    default:
      return `${state}: what was approved stays. Ask for a new date, change its people, or cancel it and begin a new plan.`;
  }
}

/** A running plan may change its people, but never into a gap that was not there before. */
export function openedGaps(before: PlanFacts, after: PlanFacts): Refused | null {
  if (isDrafting(before.status)) return null;
  const had = new Set(unmet(assignGates(before)).map(({ id }) => id));
  const opened: Gate[] = unmet(assignGates(after)).filter(({ id }) => !had.has(id));
  return opened.length > 0
    ? incomplete(`${before.code} is running: this would leave a gap that was closed before.`, opened)
    : null;
}
