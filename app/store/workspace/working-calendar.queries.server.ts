import * as z from "zod";
import type { WorkingCalendar } from "~/domain/governance/cadence";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";

const holidaysSchema = z.array(z.object({ day: z.string() })).catch([]);

/** On which days people work here, and which day it is. */
export async function findWorkingCalendar(
  viewer: Viewer,
  now: Date,
): Promise<{ calendar: WorkingCalendar; today: Day; timeZone: string }> {
  const row = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { workingDays: true, holidays: true, timeZone: true },
  });
  const holidays = new Set(holidaysSchema.parse(row.holidays).map(({ day }) => day));
  return {
    calendar: { workingDays: row.workingDays, holidays },
    today: dayIn(now, row.timeZone),
    timeZone: row.timeZone,
  };
}
