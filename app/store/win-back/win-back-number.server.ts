import type { Tx } from "../database.server";

/** The first of so many next numbers. The commit holds the workspace's row, so nobody else takes the same. */
export async function takeWinBackNumbers(db: Tx, workspaceId: string, count: number): Promise<number> {
  const { lastWinBackNumber } = await db.workspace.update({
    where: { id: workspaceId },
    data: { lastWinBackNumber: { increment: count } },
    select: { lastWinBackNumber: true },
  });
  return lastWinBackNumber - count + 1;
}
