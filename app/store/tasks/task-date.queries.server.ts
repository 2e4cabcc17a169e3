import { can } from "~/domain/access";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import type { TaskDateView } from "~/domain/tasks/task-date";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { findTaskForMove } from "./task-facts.server";

/** The day on which promises are counted: that of the workspace, wherever the reader sits. */
export async function findWorkspaceDay(db: Tx, workspaceId: string, at: Date): Promise<Day> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  return dayIn(at, timeZone);
}

/** Every later day that was ever asked for a task, the latest on top. */
export async function listTaskDates(viewer: Viewer, taskId: string): Promise<TaskDateView[]> {
  const rows = await database().taskDateMove.findMany({
    where: { taskId, workspaceId: viewer.workspaceId },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  if (rows.length === 0) return [];
  const task = await findTaskForMove(database(), viewer, taskId);
  const people = await database().person.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      id: { in: rows.flatMap(({ requestedById, agreedById }) => [requestedById, agreedById ?? ""]) },
    },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name;
  const mayEdit = task !== null && can(viewer, "plan.edit", taskPlanSubject(task));
  return rows.map((row) => {
    const open = row.status === "requested";
    const isMine = row.requestedById === viewer.personId;
    return {
      id: row.id,
      fromDay: row.fromDay as Day,
      toDay: row.toDay as Day,
      reason: row.reason,
      status: row.status as TaskDateView["status"],
      answer: row.answer,
      byName: nameOf(row.requestedById) ?? "somebody outside",
      agreedByName: nameOf(row.agreedById) ?? null,
      mine: open && mayEdit && !isMine,
      withdrawable: open && (isMine || mayEdit),
    };
  });
}

/** Until when the plan runs, and who answers for it. */
export async function findPlanEnd(
  viewer: Viewer,
  planId: string,
): Promise<{ endOn: Day | null; ownerName: string | null }> {
  const plan = await database().plan.findFirst({
    where: { id: planId, workspaceId: viewer.workspaceId },
    select: { endOn: true, ownerId: true },
  });
  const owner =
    plan?.ownerId &&
    (await database().person.findFirst({
      where: { id: plan.ownerId, workspaceId: viewer.workspaceId },
      select: { name: true },
    }));
  return { endOn: (plan?.endOn ?? null) as Day | null, ownerName: owner ? owner.name : null };
}
