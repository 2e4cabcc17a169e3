import { can } from "../access";
import { planSubject } from "../plans/plan.access";
import type { PlanFacts } from "../plans/plan-facts";
import type { Viewer } from "../viewer";

/** Leaders write communications; an owner writes those of their own plan. */
export const mayWriteCommunication = (viewer: Viewer, plan: PlanFacts | null): boolean =>
  can(viewer, "communication.edit") || (plan !== null && can(viewer, "plan.edit", planSubject(plan)));

export const WHO_WRITES_COMMUNICATIONS =
  "Communications are written by leaders, and those of a plan by its owner too. Ask one of them.";
