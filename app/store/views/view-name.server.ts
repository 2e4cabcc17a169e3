import type { Tx } from "../database.server";

interface Named {
  workspaceId: string;
  list: string;
  ownerId: string;
  name: string;
}

export const NAME_TAKEN = "You have a view of this name already. Choose another, or change that one.";

/** Whether a view bears the name already. A deleted one gives it up: its time for an undo is over with that. */
export async function isNameTaken(db: Tx, named: Named, exceptId = ""): Promise<boolean> {
  await db.savedView.deleteMany({ where: { ...named, id: { not: exceptId }, removedAt: { not: null } } });
  return (await db.savedView.count({ where: { ...named, id: { not: exceptId } } })) > 0;
}
