import { can } from "../access";
import { isPilotOver, PILOT_STATUS_LABELS } from "../pilots/pilot";
import { pilotSubject } from "../pilots/pilot.access";
import type { PilotFacts } from "../pilots/pilot-facts";
import { planSubject } from "../plans/plan.access";
import type { PlanFacts } from "../plans/plan-facts";
import { notAllowedNow, notPermitted, type Refusal } from "../refusal";
import type { Viewer } from "../viewer";

type Refused = { ok: false; refusal: Refusal } | null;

const ask = (owner: { name: string } | null): string =>
  owner ? `Ask ${owner.name} or a CX leader.` : "Ask a CX leader.";

/** Why the viewer may not write the business case of a pilot; null when they may. */
export function pilotCaseRefusal(facts: PilotFacts, viewer: Viewer): Refused {
  if (!can(viewer, "pilot.edit", pilotSubject(facts))) {
    return notPermitted(
      `The business case of ${facts.code} is written by its owner, a CX leader or an administrator. ${ask(facts.owner)}`,
    );
  }
  if (isPilotOver(facts.status)) {
    return notAllowedNow(
      `${facts.code} is “${PILOT_STATUS_LABELS[facts.status]}”: the money it was decided on stays as it was.`,
    );
  }
  return null;
}

/** The same of a plan. What came of it is often known after it is closed, so a closed plan's case stays open. */
export function planCaseRefusal(facts: PlanFacts, viewer: Viewer): Refused {
  if (!can(viewer, "plan.edit", planSubject(facts))) {
    return notPermitted(
      `The business case of ${facts.code} is written by its owner, their deputy, a CX leader or an administrator. ${ask(facts.owner)}`,
    );
  }
  if (facts.status === "cancelled")
    return notAllowedNow(`${facts.code} was cancelled; its money stays as it was.`);
  return null;
}
