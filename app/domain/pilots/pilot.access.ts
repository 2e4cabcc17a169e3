import type { Subject } from "../access";
import { isPilotInDesign, type PilotStatus } from "./pilot";
import type { PilotFacts } from "./pilot-facts";

/** Who stands on a pilot in which part. */
export interface PilotStanding {
  workspaceId: string;
  status: PilotStatus;
  createdById: string;
  ownerId: string | null;
  sponsorId: string | null;
}

/** Its owner owns it; its author does too while it is designed, or nobody could name an owner. */
export const pilotSubjectOf = (pilot: PilotStanding): Subject => ({
  workspaceId: pilot.workspaceId,
  ownIds: [pilot.ownerId, ...(isPilotInDesign(pilot.status) ? [pilot.createdById] : [])],
  ownerId: pilot.ownerId,
  sponsorId: pilot.sponsorId,
});

export const pilotSubject = (facts: PilotFacts): Subject =>
  pilotSubjectOf({
    workspaceId: facts.workspaceId,
    status: facts.status,
    createdById: facts.createdById,
    ownerId: facts.owner?.id ?? null,
    sponsorId: facts.sponsor?.id ?? null,
  });
