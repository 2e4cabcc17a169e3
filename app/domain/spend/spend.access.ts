import { can, type Subject } from "../access";
import { pilotSubject } from "../pilots/pilot.access";
import type { PilotFacts } from "../pilots/pilot-facts";
import { peopleInvolved } from "../plans/assign.rules";
import { planSubject } from "../plans/plan.access";
import type { PlanFacts } from "../plans/plan-facts";
import type { Viewer } from "../viewer";

/** Spend is booked by whoever has a part in the plan: the finance person who is named on it, too. */
export const spendSubject = (facts: PlanFacts): Subject => ({
  ...planSubject(facts),
  ownIds: [...(planSubject(facts).ownIds ?? []), ...peopleInvolved(facts).map(({ id }) => id)],
});

export const canBookSpend = (viewer: Viewer, facts: PlanFacts): boolean =>
  can(viewer, "spend.book", spendSubject(facts));

export const canBookOnPilot = (viewer: Viewer, facts: PilotFacts): boolean =>
  can(viewer, "spend.book", pilotSubject(facts));

export const whoBooksSpend = (code: string): string =>
  `Spend of ${code} is booked by those who have a part in it, by a CX leader and by an administrator. Ask its owner to name you on it.`;

export const whoBooksOnPilot = (code: string): string =>
  `Spend of ${code} is booked by its owner, by a CX leader and by an administrator. Ask one of them.`;

export const WHO_SETS_BUDGETS =
  "The program's budget is set by an executive, a CX leader or an administrator.";
