import { holidaysOf, type WorkingCalendar } from "~/domain/workspace/working-days";
import type { Tx } from "../database.server";

/** On which days the workspace works, and where its days begin. */
export async function findWorkingCalendar(
  db: Tx,
  workspaceId: string,
): Promise<WorkingCalendar & { timeZone: string }> {
  const { timeZone, workingDays, holidays } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true, workingDays: true, holidays: true },
  });
  return { timeZone, workingDays, holidays: holidaysOf(holidays) };
}
