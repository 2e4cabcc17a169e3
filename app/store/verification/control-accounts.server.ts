import type { Tx } from "../database.server";

/** Of the ids given, those that are no account of this workspace. */
export async function listUnknownAccounts(
  db: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.account.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: { id: true },
  });
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

/** On how many different scales effort was asked. */
export async function countEffortScales(db: Tx, workspaceId: string): Promise<number> {
  const rows = await db.question.findMany({
    where: { workspaceId, kind: "effort" },
    distinct: ["scaleMin", "scaleMax", "reversed"],
    select: { id: true },
  });
  return rows.length;
}
