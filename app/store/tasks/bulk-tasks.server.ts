import { planCode } from "~/domain/plans/plan";
import type { BulkTask } from "~/domain/tasks/bulk-task";
import type { ChecklistItem, TaskState } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";
import { asPredecessors, PREDECESSORS } from "./task-dependencies.server";

const PARTS = {
  plan: {
    select: {
      number: true,
      suffix: true,
      status: true,
      startOn: true,
      endOn: true,
      ownerId: true,
      deputyId: true,
      verifierId: true,
      createdById: true,
    },
  },
  waitsFor: PREDECESSORS,
  _count: {
    select: {
      files: { where: { removedAt: null } },
      comments: { where: { evidence: true, removedAt: null } },
    },
  },
} as const;

/** Those of the ids that are tasks of the viewer's workspace, in the order of their plans. */
export async function listBulkTasks(db: Tx, viewer: Viewer, ids: readonly string[]): Promise<BulkTask[]> {
  const rows = await db.task.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...ids] } },
    include: PARTS,
    orderBy: [{ plan: { number: "asc" } }, { plan: { suffix: "asc" } }, { number: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    workspaceId: row.workspaceId,
    number: row.number,
    version: row.version,
    title: row.title,
    status: row.status as TaskState,
    cameFrom: row.cameFrom as TaskState | null,
    startOn: row.startOn as Day | null,
    dueOn: row.dueOn as Day | null,
    containment: row.containment,
    mandatory: row.mandatory,
    evidenceRequired: row.evidenceRequired,
    evidenceCount: row._count.files + row._count.comments,
    checklist: row.checklist as unknown as ChecklistItem[],
    predecessors: asPredecessors(row.waitsFor),
    assigneeId: row.assigneeId,
    barrier: row.barrier,
    blockedReason: row.blockedReason,
    waitingFor: row.waitingFor,
    waitingForId: row.waitingForId,
    cancelReason: row.cancelReason,
    planId: row.planId,
    planCode: planCode(row.plan.number, row.plan.suffix),
    planStatus: row.plan.status,
    planStartOn: row.plan.startOn as Day | null,
    planEndOn: row.plan.endOn as Day | null,
    planOwnerId: row.plan.ownerId,
    planDeputyId: row.plan.deputyId,
    planVerifierId: row.plan.verifierId,
    planCreatedById: row.plan.createdById,
  }));
}
