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
