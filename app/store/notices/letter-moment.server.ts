import { openMoment } from "~/domain/letters/send-time";
import { holidaysOf } from "~/domain/workspace/working-days";
import type { Tx } from "../database.server";

/** Several notices within so many seconds stand in one letter. */
export const TOGETHER_SECONDS = 120;

/** When the letter about a notice may leave, for each person by their own clock. */
export async function listLetterMoments(
  db: Tx,
  workspaceId: string,
  personIds: readonly string[],
  at: Date,
): Promise<Map<string, Date>> {
  if (personIds.length === 0) return new Map();
  const { quietFrom, quietUntil, workingDays, holidays } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { quietFrom: true, quietUntil: true, workingDays: true, holidays: true },
  });
  const calendar = { workingDays, holidays: holidaysOf(holidays) };
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...personIds] } },
    select: { id: true, timeZone: true },
  });
  const ready = new Date(at.getTime() + TOGETHER_SECONDS * 1000);
  return new Map(
    people.map(({ id, timeZone }) => [id, openMoment(ready, { timeZone, quietFrom, quietUntil, calendar })]),
  );
}
