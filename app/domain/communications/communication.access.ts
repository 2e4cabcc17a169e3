import { can } from "../access";
import { pilotSubject } from "../pilots/pilot.access";
import type { PilotFacts } from "../pilots/pilot-facts";
import { planSubject } from "../plans/plan.access";
import type { PlanFacts } from "../plans/plan-facts";
import type { Viewer } from "../viewer";

/** Leaders write communications; an owner writes those of their own plan or pilot. */
export const mayWriteCommunication = (
  viewer: Viewer,
  plan: PlanFacts | null,
  pilot: PilotFacts | null = null,
): boolean =>
  can(viewer, "communication.edit") ||
  (plan !== null && can(viewer, "plan.edit", planSubject(plan))) ||
  (pilot !== null && can(viewer, "pilot.edit", pilotSubject(pilot)));

export const WHO_WRITES_COMMUNICATIONS =
  "Communications are written by leaders, and those of a plan or a pilot by its owner too. Ask one of them.";
