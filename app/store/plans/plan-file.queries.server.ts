import type { PlanFileView } from "~/domain/plans/plan-file";
import { isShownInPlace } from "~/domain/tasks/new-file";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

const HEAD = {
  id: true,
  planId: true,
  name: true,
  mediaType: true,
  size: true,
  note: true,
  byId: true,
  createdAt: true,
  removedAt: true,
} as const;

/** A file of a plan, without its bytes; also one that was taken away. */
export const findPlanFile = (db: Tx, viewer: Viewer, fileId: string) =>
  db.planFile.findFirst({
    where: { id: fileId, plan: { workspaceId: viewer.workspaceId } },
    select: HEAD,
  });

export const findPlanFileBytes = (db: Tx, viewer: Viewer, fileId: string) =>
  db.planFile.findFirst({
    where: { id: fileId, removedAt: null, plan: { workspaceId: viewer.workspaceId } },
    select: { name: true, mediaType: true, size: true, bytes: true },
  });

export const countPlanFiles = (db: Tx, planId: string): Promise<number> =>
  db.planFile.count({ where: { planId, removedAt: null } });

/** The files of a plan, the newest first. */
export async function listPlanFiles(viewer: Viewer, planId: string): Promise<PlanFileView[]> {
  const rows = await database().planFile.findMany({
    where: { planId, removedAt: null, plan: { workspaceId: viewer.workspaceId } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: HEAD,
  });
  if (rows.length === 0) return [];
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: rows.map(({ byId }) => byId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    size: row.size,
    isPicture: isShownInPlace(row.mediaType),
    note: row.note,
    byId: row.byId,
    byName: names.get(row.byId) ?? "Somebody",
    at: row.createdAt.toISOString(),
  }));
}
