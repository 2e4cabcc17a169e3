import { digestMoment, isQuietHour } from "~/domain/letters/send-time";
import { isQuiet } from "~/domain/workspace/quiet-days";
import { holidaysOf } from "~/domain/workspace/working-days";
import { addDays, type Day } from "~/shared/calendar";
import { clockTimeIn } from "~/shared/clock-time";
import { database } from "../database.server";

/** People of one workspace whose digest of a day is to be made now. */
export interface DueDigests {
  workspaceId: string;
  timeZone: string;
  days: { day: Day; personIds: string[] }[];
}

/** Beyond it lies no day that has begun anywhere. */
const FURTHEST_AHEAD_DAYS = 1;
/** A digest of a day further ahead was made by a clock that ran wrong: it holds nobody up. */
const WRONG_CLOCK_DAYS = 2;

/** Those who have no digest of a day yet. What the ledger holds already is not said again, whatever a clock did. */
export const withoutDigestOf = (day: Day) => ({
  active: true,
  auditor: false,
  OR: [
    { lastDigestOn: null },
    { lastDigestOn: { lt: day } },
    { lastDigestOn: { gt: addDays(day, WRONG_CLOCK_DAYS) } },
  ],
});

/**
 * Whose moment has passed and who has no digest of their day yet. Asked every minute, so first by zone and hour alone:
 * while nobody is due, it is two statements however many people there are.
 */
export async function listDueDigests(at: Date): Promise<DueDigests[]> {
  const utcDay = clockTimeIn(at, "UTC").day;
  const groups = await database().person.groupBy({
    by: ["workspaceId", "timeZone", "digestHour"],
    where: withoutDigestOf(addDays(utcDay, FURTHEST_AHEAD_DAYS)),
    orderBy: [{ workspaceId: "asc" }, { timeZone: "asc" }, { digestHour: "asc" }],
    _min: { lastDigestOn: true },
    _max: { lastDigestOn: true },
    _count: { lastDigestOn: true, _all: true },
  });
  if (groups.length === 0) return [];
  const workspaces = await database().workspace.findMany({
    where: { id: { in: [...new Set(groups.map(({ workspaceId }) => workspaceId))] } },
    select: {
      id: true,
      timeZone: true,
      workingDays: true,
      holidays: true,
      quietFrom: true,
      quietUntil: true,
    },
    orderBy: { id: "asc" },
  });
  const due: DueDigests[] = [];
  for (const workspace of workspaces) {
    const calendar = { workingDays: workspace.workingDays, holidays: holidaysOf(workspace.holidays) };
    const days = new Map<Day, string[]>();
    for (const group of groups) {
      if (group.workspaceId !== workspace.id) continue;
      const { day, hour } = clockTimeIn(at, group.timeZone);
      // Everybody in it has their digest of this day.
      if (haveAll(group, day)) continue;
      // Late in the evening nobody is written to any more: the next digest gathers what this one would have said.
      if (isQuiet(day, calendar) || isQuietHour(hour, workspace)) continue;
      if (digestMoment(group, day, workspace) > at) continue;
      const people = await database().person.findMany({
        where: {
          workspaceId: workspace.id,
          timeZone: group.timeZone,
          digestHour: group.digestHour,
          ...withoutDigestOf(day),
        },
        select: { id: true },
        orderBy: { id: "asc" },
      });
      if (people.length > 0) days.set(day, [...(days.get(day) ?? []), ...people.map(({ id }) => id)]);
    }
    if (days.size > 0) {
      due.push({
        workspaceId: workspace.id,
        timeZone: workspace.timeZone,
        days: [...days]
          .map(([day, personIds]) => ({ day, personIds }))
          .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
      });
    }
  }
  return due;
}

interface Group {
  _count: { lastDigestOn: number; _all: number };
  _min: { lastDigestOn: string | null };
  _max: { lastDigestOn: string | null };
}

const haveAll = ({ _count, _min, _max }: Group, day: Day): boolean =>
  _count.lastDigestOn === _count._all &&
  (_min.lastDigestOn ?? "") >= day &&
  (_max.lastDigestOn ?? "") <= addDays(day, WRONG_CLOCK_DAYS);

/** Those who have nothing to read today: only that they were looked through is kept. */
export async function markLookedThrough(
  workspaceId: string,
  personIds: readonly string[],
  day: Day,
): Promise<void> {
  if (personIds.length === 0) return;
  await database().person.updateMany({
    where: {
      workspaceId,
      id: { in: [...personIds] },
      ...withoutDigestOf(day),
    },
    data: { lastDigestOn: day },
  });
}
