import { takeLaterReading } from "~/commands/verification/take-later-reading.server";
import { systemAct } from "~/domain/act";
import { dayIn } from "~/shared/calendar";
import { log } from "~/shared/log.server";
import { listDueReadings } from "~/store/verification/later-reading.queries.server";
import { listWorkspaces } from "~/store/workspace/all-workspaces.server";

/** Takes the readings whose six or twelve months are over. */
export async function readAgain(at: Date): Promise<void> {
  for (const { id, timeZone } of await listWorkspaces()) {
    const act = systemAct(id, timeZone, at);
    for (const reading of await listDueReadings(id, dayIn(at, timeZone))) {
      const result = await takeLaterReading(act, { id: reading });
      if (!result.ok) log.warn("A later reading was not taken.", { reading, why: result.refusal.message });
    }
  }
}
