import { type ChecklistItem, readChecklist } from "~/domain/pilots/checklist";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { findPilotBrief } from "./pilot-standing.server";

export interface ChecklistRow extends ChecklistItem {
  byName: string;
}

/** A pilot's checklist with who ticked what. */
export async function listChecklist(viewer: Viewer, code: string): Promise<ChecklistRow[]> {
  const pilot = await findPilotBrief(database(), viewer.workspaceId, code);
  const items = readChecklist(pilot?.checklist);
  const ids = [...new Set(items.flatMap(({ byId }) => byId ?? []))];
  const people =
    ids.length === 0
      ? []
      : await database().person.findMany({
          where: { workspaceId: viewer.workspaceId, id: { in: ids } },
          select: { id: true, name: true },
        });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return items.map((item) => ({ ...item, byName: item.byId ? (nameOf.get(item.byId) ?? "") : "" }));
}
