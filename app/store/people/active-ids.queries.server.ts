import type { Tx } from "../database.server";

/** Of these people, those who work here still. */
export async function listActiveIds(
  db: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db.person.findMany({
    where: { workspaceId, id: { in: [...personIds] }, active: true },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
