import { type PlanStatus, planCode } from "~/domain/plans/plan";
import type { Tx } from "../database.server";

/** The plan a deleted task belonged to, as it is now; null when it is gone, too. */
export async function findPlanOfDeleted(db: Tx, workspaceId: string, planId: string) {
  const plan = await db.plan.findFirst({
    where: { id: planId, workspaceId },
    select: { number: true, suffix: true, status: true, _count: { select: { tasks: true } } },
  });
  if (!plan) return null;
  return {
    code: planCode(plan.number, plan.suffix),
    status: plan.status as PlanStatus,
    taskCount: plan._count.tasks,
  };
}

/** The plan when it lies in the bin itself. */
export const findDeletedPlan = (db: Tx, workspaceId: string, planId: string) =>
  db.recycledRecord.findFirst({
    where: { workspaceId, noun: "plan", recordId: planId, restoredAt: null },
    select: { id: true, code: true },
  });

/** Numbers that somebody else bears by now. */
export async function freeTaskNumber(db: Tx, planId: string, number: number): Promise<number> {
  const taken = await db.task.count({ where: { planId, number } });
  if (taken === 0) return number;
  const last = await db.task.aggregate({ where: { planId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

export const isOccurrenceTaken = async (db: Tx, seriesId: string, occurrence: number): Promise<boolean> =>
  (await db.task.count({ where: { seriesId, occurrence } })) > 0;

export const isPlanNumberTaken = async (
  db: Tx,
  workspaceId: string,
  place: { number: number; suffix: string },
): Promise<boolean> => (await db.plan.count({ where: { workspaceId, ...place } })) > 0;

export const isFindingNumberTaken = async (db: Tx, workspaceId: string, number: number): Promise<boolean> =>
  (await db.finding.count({ where: { workspaceId, number } })) > 0;

/** People named on what came back who are no longer here. */
export async function listGonePeople(
  db: Tx,
  workspaceId: string,
  ids: readonly (string | null | undefined)[],
): Promise<string[]> {
  const asked = [...new Set(ids.filter((id): id is string => typeof id === "string"))];
  if (asked.length === 0) return [];
  const gone = await db.person.findMany({
    where: { workspaceId, id: { in: asked }, active: false },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return gone.map(({ name }) => name);
}
