import { endPilot } from "~/commands/pilots/end-pilot.server";
import { startPilot } from "~/commands/pilots/start-pilot.server";
import { systemAct } from "~/domain/act";
import { log } from "~/shared/log.server";
import { listPilotsToEnd, listPilotsToStart } from "~/store/pilots/pilots-due.queries.server";
import type { DailyRun } from "../sweep.server";

/**
 * What a new day moves among pilots: a funded one starts on its day if its gates hold, a running one past its end is
 * evaluated. One that could not start is tried again each day; its page says what it waits for.
 */
export async function movePilots({ workspaceId, timeZone, day, at }: DailyRun): Promise<void> {
  const act = systemAct(workspaceId, timeZone, at);
  for (const code of await listPilotsToEnd(workspaceId, day)) {
    const ended = await endPilot(act, { code });
    if (!ended.ok) log.warn("A pilot did not end.", { pilot: code, why: ended.refusal.message });
  }
  for (const code of await listPilotsToStart(workspaceId, day)) {
    const started = await startPilot(act, { code });
    if (!started.ok) {
      log.info("A pilot did not start on its day.", { pilot: code, why: started.refusal.message });
    }
  }
}
