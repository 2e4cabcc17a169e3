import { dueDay } from "~/domain/timetable/daily";
import { now } from "~/shared/clock.server";
import { log } from "~/shared/log.server";
import { listUndoneDays, markDay } from "~/store/timetable/daily-turn.server";
import { listWorkspaces } from "~/store/workspace/all-workspaces.server";
import type { DailyRun, DailySweep } from "./sweep.server";

/**
 * Runs what is due of a daily sweep: each workspace whose day has begun and had no run yet. The day is marked after
 * its run, so a process that dies in between leaves it undone and another runs it again: once the day stands as
 * done it is never run twice, and what a run does must be safe to meet half done.
 * Days on which no process ran are not run one by one: what they would have moved is due still, and today's run
 * finds it.
 */
export async function runDaily(sweep: DailySweep, at: Date, stopping: AbortSignal): Promise<void> {
  const due: DailyRun[] = [];
  for (const { id: workspaceId, timeZone } of await listWorkspaces()) {
    const day = dueDay(at, timeZone, sweep.daily);
    if (day) due.push({ workspaceId, timeZone, day, at });
  }
  const troubles: string[] = [];
  for (const turn of await listUndoneDays(sweep.name, due)) {
    if (stopping.aborted) return;
    try {
      await sweep.run(turn);
      await markDay(sweep.name, turn, now());
    } catch (error) {
      // One workspace's trouble does not keep the others waiting; its own day stays undone.
      log.error("A daily sweep failed.", {
        sweep: sweep.name,
        workspaceId: turn.workspaceId,
        day: turn.day,
        error,
      });
      troubles.push((error as Error).message);
    }
  }
  if (troubles.length > 0) throw new Error(troubles.join("; "));
}
