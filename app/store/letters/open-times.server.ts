import { openMoment } from "~/domain/letters/send-time";
import { holidaysOf } from "~/domain/workspace/working-days";
import type { Tx } from "../database.server";

/** Tells of each reader when a letter of this moment may leave: outside of quiet hours and days, by their clock. */
export async function findOpenTimes(
  db: Tx,
  workspaceId: string,
): Promise<(at: Date, reader: { timeZone: string }) => Date> {
  const { quietFrom, quietUntil, workingDays, holidays } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { quietFrom: true, quietUntil: true, workingDays: true, holidays: true },
  });
  const calendar = { workingDays, holidays: holidaysOf(holidays) };
  return (at, { timeZone }) => openMoment(at, { timeZone, quietFrom, quietUntil, calendar });
}
