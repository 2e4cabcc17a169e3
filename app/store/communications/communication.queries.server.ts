import type { Tx } from "../database.server";

/** COM-1, COM-2 …: the next free number of the workspace. */
export async function nextCommunicationCode(db: Tx, workspaceId: string): Promise<string> {
  const rows = await db.communication.findMany({
    where: { workspaceId, code: { startsWith: "COM-" } },
    select: { code: true },
  });
  const numbers = rows.map(({ code }) => Number(code.slice(4))).filter(Number.isInteger);
  return `COM-${Math.max(0, ...numbers) + 1}`;
}
