import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

/** Those of the ids that are nobody of the viewer's workspace. */
export async function listStrangers(
  db: Tx,
  viewer: Viewer,
  ids: readonly (string | null)[],
): Promise<string[]> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return [];
  const known = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: asked } },
    select: { id: true },
  });
  const found = new Set(known.map(({ id }) => id));
  return asked.filter((id) => !found.has(id));
}
