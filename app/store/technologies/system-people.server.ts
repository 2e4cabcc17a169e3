import { database, type Tx } from "../database.server";

/** Who may own a system: everybody who works here, but no auditor. */
export async function listOwners(workspaceId: string): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    where: { workspaceId, active: true, auditor: false },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

export const findOwner = (
  workspaceId: string,
  id: string,
  db: Tx = database(),
): Promise<{ name: string; active: boolean } | null> =>
  db.person.findFirst({ where: { id, workspaceId, auditor: false }, select: { name: true, active: true } });
