import type { Subject } from "../access";

export const checkInSubject = (plan: {
  workspaceId: string;
  ownerId: string | null;
  deputyId: string | null;
  sponsorId: string | null;
}): Subject => ({
  workspaceId: plan.workspaceId,
  ownIds: [plan.ownerId, plan.deputyId, plan.sponsorId],
  ownerId: plan.ownerId,
});
