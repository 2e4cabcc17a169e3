import type { Subject } from "../access";
import type { PlanStatus } from "../plans/plan";
import { planSubjectOf } from "../plans/plan.access";

/** Who counts as owning a task: the one who does it, and whoever answers for its plan. */
export const taskSubject = (task: {
  workspaceId: string;
  assigneeId: string | null;
  planOwnerId: string | null;
  planDeputyId: string | null;
  /** Those outside who were given this one task by a link. */
  guestIds?: readonly string[];
}): Subject => ({
  workspaceId: task.workspaceId,
  ownIds: [task.assigneeId, task.planOwnerId, task.planDeputyId, ...(task.guestIds ?? [])],
  ownerId: task.planOwnerId,
});

/** Whoever may edit the plan may say what its tasks are. */
export const taskPlanSubject = (task: {
  workspaceId: string;
  planStatus: string;
  planCreatedById: string;
  planOwnerId: string | null;
  planDeputyId: string | null;
}): Subject =>
  planSubjectOf({
    workspaceId: task.workspaceId,
    status: task.planStatus as PlanStatus,
    createdById: task.planCreatedById,
    ownerId: task.planOwnerId,
    deputyId: task.planDeputyId,
    sponsorId: null,
    verifierId: null,
  });
