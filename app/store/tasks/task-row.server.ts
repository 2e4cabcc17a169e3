import { can } from "~/domain/access";
import { planCode } from "~/domain/plans/plan";
import type { Capability } from "~/domain/tasks/capability";
import type { Barrier, TaskState } from "~/domain/tasks/task";
import { taskPlanSubject, taskSubject } from "~/domain/tasks/task.access";
import type { TaskRow } from "~/domain/tasks/task-row";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";

/** A task as SQL reads it for a row; counted only for the rows that are shown. */
export interface ListedTask {
  id: string;
  number: number;
  title: string;
  status: string;
  version: number;
  startOn: string | null;
  dueOn: string | null;
  doneAt: Date | null;
  mandatory: boolean;
  containment: boolean;
  barrier: string;
  capability: string;
  blockedReason: string;
  assigneeId: string | null;
  assignee: string | null;
  planNumber: number;
  planSuffix: string;
  planTitle: string;
  planStatus: string;
  planEndOn: string | null;
  planOwnerId: string | null;
  planDeputyId: string | null;
  planCreatedById: string;
  waitsFor: number;
  holdsUp: number;
}

export const TASK_COLUMNS = Prisma.sql`t.id, t.number, t.title, t.status, t.version, t."startOn", t."dueOn",
  t."doneAt", t.mandatory, t.containment, t.barrier, t.capability, t."blockedReason", t."assigneeId",
  a.name AS assignee, p.number AS "planNumber", p.suffix AS "planSuffix", p.title AS "planTitle",
  p.status AS "planStatus", p."endOn" AS "planEndOn", p."ownerId" AS "planOwnerId",
  p."deputyId" AS "planDeputyId", p."createdById" AS "planCreatedById"`;

/**
 * Stands around the page, so that nothing is counted for rows nobody sees. The other task is looked up by its
 * key, one by one: joined, the tables would be read whole for every row. Name of the page: l.
 */
export const TASK_COUNTS = Prisma.sql`
  (SELECT count(*)::int FROM "TaskDependency" d WHERE d."taskId" = l.id AND
    (SELECT o.status FROM "Task" o WHERE o.id = d."dependsOnId") IN ('todo', 'inProgress', 'blocked')) AS "waitsFor",
  (SELECT count(*)::int FROM "TaskDependency" d WHERE d."dependsOnId" = l.id AND
    (SELECT o.status FROM "Task" o WHERE o.id = d."taskId") IN ('todo', 'inProgress', 'blocked')) AS "holdsUp"`;

export function asTaskRow(viewer: Viewer, row: ListedTask): TaskRow {
  const subject = {
    workspaceId: viewer.workspaceId,
    assigneeId: row.assigneeId,
    planStatus: row.planStatus,
    planOwnerId: row.planOwnerId,
    planDeputyId: row.planDeputyId,
    planCreatedById: row.planCreatedById,
  };
  const ended = row.planStatus === "closed" || row.planStatus === "cancelled";
  const live = row.status !== "done" && row.status !== "cancelled";
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    status: row.status as TaskState,
    version: row.version,
    plan: {
      code: planCode(row.planNumber, row.planSuffix),
      title: row.planTitle,
      endOn: row.planEndOn as Day | null,
      ended,
    },
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assignee ?? "" },
    startOn: row.startOn as Day | null,
    dueOn: row.dueOn as Day | null,
    doneAt: row.doneAt,
    mandatory: row.mandatory,
    containment: row.containment,
    barrier: row.barrier as Barrier | "",
    capability: row.capability as Capability | "",
    blockedReason: row.blockedReason,
    waitsFor: row.waitsFor,
    holdsUp: row.holdsUp,
    mayEdit: !ended && live && can(viewer, "plan.edit", taskPlanSubject(subject)),
    mayMove: !ended && can(viewer, "work.update", taskSubject(subject)),
  };
}
