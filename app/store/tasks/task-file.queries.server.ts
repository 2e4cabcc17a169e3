import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

/** A file that counts, without its bytes. */
export function findTaskFile(db: Tx, viewer: Viewer, fileId: string) {
  return db.taskFile.findFirst({
    where: { id: fileId, removedAt: null, task: { workspaceId: viewer.workspaceId } },
    select: { id: true, taskId: true, name: true, mediaType: true, size: true, byId: true, createdAt: true },
  });
}

export async function findTaskFileBytes(db: Tx, viewer: Viewer, fileId: string) {
  return db.taskFile.findFirst({
    where: { id: fileId, removedAt: null, task: { workspaceId: viewer.workspaceId } },
    select: { name: true, mediaType: true, size: true, bytes: true },
  });
}
