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
