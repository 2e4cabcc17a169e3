import type { TaskState } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

export interface Choice {
  id: string;
  name: string;
}

/** A task that another one may wait for. */
export interface TaskChoice extends Choice {
  status: TaskState;
  dueOn: Day | null;
}

/** Everybody who could be given a task. */
export function listTaskPeople(viewer: Viewer): Promise<Choice[]> {
  return database().person.findMany({
    where: { workspaceId: viewer.workspaceId, active: true, auditor: false, role: { not: "viewer" } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** The tasks of a plan that another one can wait for. */
export async function listPredecessors(planId: string, exceptId: string | null): Promise<TaskChoice[]> {
  const rows = await database().task.findMany({
    where: {
      planId,
      ...(exceptId
        ? {
            id: { not: exceptId },
            // What it waits for already stays on the list, else a saved form would let go of it unseen.
            OR: [{ status: { not: "cancelled" } }, { heldUp: { some: { taskId: exceptId } } }],
          }
        : { status: { not: "cancelled" } }),
    },
    select: { id: true, number: true, title: true, status: true, dueOn: true },
    orderBy: { number: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    name: `${row.number} ${row.title}`,
    status: row.status as TaskState,
    dueOn: row.dueOn as Day | null,
  }));
}

/** Somebody active of the workspace. */
export function findTaskPerson(viewer: Viewer, personId: string): Promise<Choice | null> {
  return database().person.findFirst({
    where: { id: personId, workspaceId: viewer.workspaceId, active: true },
    select: { id: true, name: true },
  });
}
