import type { Subject } from "../access";

/** Who counts as owning a task: the one who does it, and whoever answers for its plan. */
export const taskSubject = (task: {
  workspaceId: string;
  assigneeId: string | null;
  planOwnerId: string | null;
  planDeputyId: string | null;
}): Subject => ({
  workspaceId: task.workspaceId,
  ownIds: [task.assigneeId, task.planOwnerId, task.planDeputyId],
  ownerId: task.planOwnerId,
});
