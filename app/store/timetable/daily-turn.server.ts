import { type Day, toDay } from "~/shared/calendar";
import { database } from "../database.server";

export interface WorkspaceDay {
  workspaceId: string;
  day: Day;
}

/**
 * The days on which a daily sweep has run, one row per day and never only the last one: a clock that was a month
 * ahead by mistake leaves that one day behind, not a month in which nothing runs.
 */
export async function listUndoneDays<T extends WorkspaceDay>(name: string, days: readonly T[]): Promise<T[]> {
  if (days.length === 0) return [];
  const found = await database().dailyTurn.findMany({
    where: { name, OR: days.map(({ workspaceId, day }) => ({ workspaceId, day })) },
    select: { workspaceId: true, day: true },
  });
  const isDone = new Set(found.map(({ workspaceId, day }) => `${workspaceId} ${day}`));
  return days.filter(({ workspaceId, day }) => !isDone.has(`${workspaceId} ${day}`));
}

/** Written after the run: a process that dies before leaves the day to the next one. */
export async function markDay(name: string, { workspaceId, day }: WorkspaceDay, doneAt: Date): Promise<void> {
  await database().dailyTurn.createMany({
    data: [{ workspaceId, name, day, doneAt }],
    skipDuplicates: true,
  });
}

/** The latest days for which daily sweeps have run in a workspace, by the name of the sweep. */
export async function listLastDays(workspaceId: string, names: readonly string[]): Promise<Map<string, Day>> {
  const rows = await database().dailyTurn.groupBy({
    by: ["name"],
    where: { workspaceId, name: { in: [...names] } },
    _max: { day: true },
  });
  return new Map(rows.flatMap(({ name, _max }) => (_max.day ? [[name, toDay(_max.day)]] : [])));
}
