import type { Tx } from "../database.server";

/**
 * Whether somebody is left who can let people in. Asked after the change, inside its transaction, which
 * holds the workspace's row: two administrators who remove each other at the same time cannot both succeed.
 */
export async function hasAdmin(db: Tx, workspaceId: string): Promise<boolean> {
  const admin = await db.person.findFirst({
    where: { workspaceId, role: "admin", auditor: false, active: true, userId: { not: null } },
    select: { id: true },
  });
  return admin !== null;
}
