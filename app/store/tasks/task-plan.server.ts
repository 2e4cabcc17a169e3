import { type PlanStatus, parsePlanCode, planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

/** The little a task command asks of its plan. */
export async function findPlanForTask(db: Tx, viewer: Viewer, code: string) {
  const parts = parsePlanCode(code);
  if (!parts) return null;
  const row = await db.plan.findFirst({
    where: { workspaceId: viewer.workspaceId, ...parts },
    select: {
      id: true,
      workspaceId: true,
      number: true,
      suffix: true,
      title: true,
      status: true,
      startOn: true,
      endOn: true,
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      verifierId: true,
      createdById: true,
      _count: { select: { tasks: true } },
    },
  });
  if (!row) return null;
  const { _count, number, suffix, status, ...plan } = row;
  return { ...plan, status: status as PlanStatus, code: planCode(number, suffix), taskCount: _count.tasks };
}

export const isActivePerson = async (db: Tx, viewer: Viewer, personId: string): Promise<boolean> =>
  (await db.person.count({ where: { id: personId, workspaceId: viewer.workspaceId, active: true } })) === 1;

/** Whether `dependsOnId` is no task of the plan, or waits (through others) for `taskId`. */
export async function waitsForItself(
  db: Tx,
  planId: string,
  taskId: string,
  dependsOnId: string,
): Promise<boolean> {
  const tasks = await db.task.findMany({ where: { planId }, select: { id: true, dependsOnId: true } });
  const next = new Map(tasks.map((task) => [task.id, task.dependsOnId]));
  if (!next.has(dependsOnId)) return true;
  let at: string | null | undefined = dependsOnId;
  for (let steps = 0; at && steps <= tasks.length; steps += 1) {
    if (at === taskId) return true;
    at = next.get(at);
  }
  return false;
}
