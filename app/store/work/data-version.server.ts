import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Moves on with every change of the workspace: whoever sees another number has old data on the screen. */
export async function findDataVersion(viewer: Viewer): Promise<number> {
  const row = await database().workspace.findUnique({
    where: { id: viewer.workspaceId },
    select: { dataVersion: true },
  });
  return row?.dataVersion ?? 0;
}
