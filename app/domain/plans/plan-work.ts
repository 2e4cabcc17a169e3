import { can } from "../access";
import type { Viewer } from "../viewer";
import { peopleInvolved } from "./assign.rules";
import { planSubject } from "./plan.access";
import type { PlanFacts } from "./plan-facts";

/** Who may add to a plan what is no promise of it, words and files: those with a part in it, and leaders. */
export const mayWorkOn = (facts: PlanFacts, viewer: Viewer): boolean =>
  can(viewer, "work.update", {
    ...planSubject(facts),
    ownIds: [facts.createdById, ...peopleInvolved(facts).map(({ id }) => id)],
  });
