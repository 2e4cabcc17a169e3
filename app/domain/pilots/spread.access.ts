import { can } from "../access";
import type { Viewer } from "../viewer";
import { type PilotStanding, pilotSubjectOf } from "./pilot.access";
import type { PilotFacts } from "./pilot-facts";

export const pilotStandingOf = (facts: PilotFacts): PilotStanding => ({
  workspaceId: facts.workspaceId,
  status: facts.status,
  createdById: facts.createdById,
  ownerId: facts.owner?.id ?? null,
  sponsorId: facts.sponsor?.id ?? null,
});

/** Hands raised for a pilot are answered where the work is: by its owner, or by whoever leads the program. */
export const canAnswerPilotHand = (viewer: Viewer, pilot: PilotStanding | null): boolean =>
  can(viewer, "playbook.edit") || (pilot !== null && can(viewer, "pilot.edit", pilotSubjectOf(pilot)));

/** Whether a pilot is repeated elsewhere is said by its owner, its sponsor or whoever leads the program. */
export const canAnswerReplication = (viewer: Viewer, pilot: PilotStanding): boolean =>
  viewer.workspaceId === pilot.workspaceId &&
  (can(viewer, "playbook.edit") ||
    can(viewer, "pilot.edit", pilotSubjectOf(pilot)) ||
    (viewer.personId === pilot.sponsorId && can(viewer, "program.read")));

export const WHO_ANSWERS_PILOT_HANDS =
  "Hands raised for a pilot are answered by its owner, by CX leaders and by administrators.";
export const WHO_ANSWERS_REPLICATIONS =
  "Whether a pilot is repeated elsewhere is said by its owner, its sponsor, CX leaders and administrators.";
export const WHO_KEEPS_CHECKLIST =
  "The checklist is kept by the pilot’s owner, by CX leaders and by administrators.";
