import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Everybody of the workspace, those who left included and said so: what is theirs still has to be handed over. */
export async function listEverybody(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  const rows = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: { id: true, name: true, active: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, active }) => ({ id, name: active ? name : `${name} (left)` }));
}
