import type { Viewer } from "~/domain/viewer";
import { weekStartOf } from "~/domain/workspace/week";
import { holidaysOf, type WorkingCalendar } from "~/domain/workspace/working-days";
import { dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import type { TaskDays } from "./task-where.server";

/** The reader's day, the week as it is counted here, and the days on which people work. */
export async function findTaskDays(
  viewer: Viewer,
  moment: Date,
): Promise<TaskDays & { calendar: WorkingCalendar; timeZone: string }> {
  const row = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { workingDays: true, holidays: true, timeZone: true, locale: true },
  });
  return {
    today: dayIn(moment, viewer.timeZone),
    weekStart: weekStartOf(row.workingDays, viewer.locale.includes("-") ? viewer.locale : row.locale),
    calendar: { workingDays: row.workingDays, holidays: holidaysOf(row.holidays) },
    timeZone: row.timeZone,
  };
}
