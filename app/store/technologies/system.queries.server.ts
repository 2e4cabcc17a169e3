import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

export interface SystemName {
  id: string;
  name: string;
  kind: string;
  retired: boolean;
}

/** The systems to choose from, by name; retired ones last, for records that still bear them. */
export async function listSystems(viewer: Viewer): Promise<SystemName[]> {
  const rows = await database().sourceSystem.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: { id: true, name: true, kind: true, retiredAt: true },
    orderBy: { name: "asc" },
  });
  return rows
    .map(({ retiredAt, ...row }) => ({ ...row, retired: retiredAt !== null }))
    .sort((a, b) => Number(a.retired) - Number(b.retired));
}

export const findSystemName = (
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<{ id: string; name: string } | null> =>
  db.sourceSystem.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    select: { id: true, name: true },
  });
