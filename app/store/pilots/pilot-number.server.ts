import type { Tx } from "../database.server";

/** The next letter of the workspace. The commit holds the workspace's row, so nobody else takes the same. */
export async function takePilotNumber(db: Tx, workspaceId: string): Promise<number> {
  const { lastPilotNumber } = await db.workspace.update({
    where: { id: workspaceId },
    data: { lastPilotNumber: { increment: 1 } },
    select: { lastPilotNumber: true },
  });
  return lastPilotNumber;
}

/** A pilot that comes from elsewhere keeps its letter; new ones go on behind the highest. */
export async function keepPilotNumber(db: Tx, workspaceId: string, number: number): Promise<number> {
  await db.workspace.updateMany({
    where: { id: workspaceId, lastPilotNumber: { lt: number } },
    data: { lastPilotNumber: number },
  });
  return number;
}
