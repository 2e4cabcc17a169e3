import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

export interface LastChange {
  by: string;
  at: string;
}

/** Who changed a record last, for somebody whose own change came too late. */
export async function findLastChangeOf(viewer: Viewer, recordId: string): Promise<LastChange | null> {
  const entry = await database().activity.findFirst({
    where: { workspaceId: viewer.workspaceId, recordId },
    orderBy: { seq: "desc" },
    select: { actorName: true, at: true },
  });
  return entry && { by: entry.actorName, at: entry.at.toISOString() };
}
