import type { BulkTaskAround } from "~/domain/tasks/bulk-task";
import type { Viewer } from "~/domain/viewer";
import { holidaysOf } from "~/domain/workspace/working-days";
import type { Tx } from "../database.server";

/** What a change of many tasks is decided by, beside the tasks: who is here, and on which days one works. */
export async function findBulkTaskAround(db: Tx, viewer: Viewer): Promise<BulkTaskAround> {
  const { workspaceId } = viewer;
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { workingDays: true, holidays: true },
  });
  const people = await db.person.findMany({
    where: { workspaceId },
    select: { id: true, name: true, active: true, auditor: true, role: true },
  });
  return {
    viewer,
    people: new Map(
      people.map(({ id, name, active, auditor, role }) => [
        id,
        { name, able: active && !auditor && role !== "viewer" },
      ]),
    ),
    calendar: { workingDays: workspace.workingDays, holidays: holidaysOf(workspace.holidays) },
  };
}
