import { planCode } from "~/domain/plans/plan";
import { guestIdOf } from "~/domain/tasks/guest";
import type { ChecklistItem, TaskFacts, TaskState } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";
import { asPredecessors, PREDECESSORS } from "./task-dependencies.server";

/** A task with what its machine asks, and the people whose rights depend on it. */
export interface TaskForMove extends TaskFacts {
  number: number;
  version: number;
  planId: string;
  workspaceId: string;
  assigneeId: string | null;
  planOwnerId: string | null;
  planDeputyId: string | null;
  planSponsorId: string | null;
  planCreatedById: string;
  guestIds: readonly string[];
  seriesId: string | null;
  occurrence: number | null;
  fileCount: number;
  movedAt: Date | null;
  movedById: string | null;
}

const FACTS = {
  plan: {
    select: {
      number: true,
      suffix: true,
      status: true,
      startOn: true,
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      createdById: true,
    },
  },
  waitsFor: PREDECESSORS,
  grants: { where: { revokedAt: null }, select: { id: true } },
  _count: {
    select: {
      files: { where: { removedAt: null } },
      comments: { where: { evidence: true, removedAt: null } },
    },
  },
} as const;

/** What a task's form writes, for the log to compare. */
export async function findTaskValues(db: Tx, taskId: string): Promise<Record<string, unknown>> {
  const { waitsFor, ...row } = await db.task.findUniqueOrThrow({
    where: { id: taskId },
    select: {
      title: true,
      assigneeId: true,
      why: true,
      successCriterion: true,
      startOn: true,
      dueOn: true,
      mandatory: true,
      containment: true,
      evidenceRequired: true,
      checklist: true,
      capability: true,
      waitsFor: PREDECESSORS,
    },
  });
  return { ...row, waitsFor: waitsFor.map(({ dependsOn }) => dependsOn.number) };
}

export async function findTaskForMove(db: Tx, viewer: Viewer, taskId: string): Promise<TaskForMove | null> {
  const row = await db.task.findFirst({
    where: { id: taskId, workspaceId: viewer.workspaceId },
    include: FACTS,
  });
  return row && asTaskForMove(row);
}

/** Several at once, with as many queries as for one. */
export async function listTasksForMove(
  db: Tx,
  workspaceId: string,
  taskIds: readonly string[],
): Promise<TaskForMove[]> {
  if (taskIds.length === 0) return [];
  const rows = await db.task.findMany({
    where: { workspaceId, id: { in: [...taskIds] } },
    include: FACTS,
  });
  return rows.map(asTaskForMove);
}

function asTaskForMove(row: Prisma.TaskGetPayload<{ include: typeof FACTS }>): TaskForMove {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    workspaceId: row.workspaceId,
    planId: row.planId,
    planCode: planCode(row.plan.number, row.plan.suffix),
    planStatus: row.plan.status,
    planStartOn: row.plan.startOn as Day | null,
    planOwnerId: row.plan.ownerId,
    planDeputyId: row.plan.deputyId,
    planSponsorId: row.plan.sponsorId,
    planCreatedById: row.plan.createdById,
    seriesId: row.seriesId,
    occurrence: row.occurrence,
    guestIds: row.grants.map(({ id }) => guestIdOf(id)),
    assigneeId: row.assigneeId,
    status: row.status as TaskState,
    title: row.title,
    startOn: row.startOn as Day | null,
    dueOn: row.dueOn as Day | null,
    containment: row.containment,
    evidenceRequired: row.evidenceRequired,
    fileCount: row._count.files,
    evidenceCount: row._count.files + row._count.comments,
    checklist: row.checklist as unknown as ChecklistItem[],
    cameFrom: row.cameFrom as TaskState | null,
    movedAt: row.movedAt,
    movedById: row.movedById,
    predecessors: asPredecessors(row.waitsFor),
  };
}
