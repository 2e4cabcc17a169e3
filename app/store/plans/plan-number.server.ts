import type { Tx } from "../database.server";

/** The next number of the workspace. The commit holds the workspace's row, so nobody else takes the same. */
export async function takePlanNumber(db: Tx, workspaceId: string): Promise<number> {
  const { lastPlanNumber } = await db.workspace.update({
    where: { id: workspaceId },
    data: { lastPlanNumber: { increment: 1 } },
    select: { lastPlanNumber: true },
  });
  return lastPlanNumber;
}

/** A plan that comes from elsewhere keeps its number; new ones go on behind the highest. */
export async function keepPlanNumber(db: Tx, workspaceId: string, number: number): Promise<number> {
  await db.workspace.updateMany({
    where: { id: workspaceId, lastPlanNumber: { lt: number } },
    data: { lastPlanNumber: number },
  });
  return number;
}
