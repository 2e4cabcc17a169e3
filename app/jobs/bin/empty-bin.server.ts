import { purgeRecord } from "~/commands/bin/purge-record.server";
import { systemAct } from "~/domain/act";
import { dayIn } from "~/shared/calendar";
import { log } from "~/shared/log.server";
import { listOverdueInBin } from "~/store/bin/bin.queries.server";
import { listWorkspaces } from "~/store/workspace/all-workspaces.server";

/** Takes out of every bin what nobody brought back in time. */
export async function emptyBins(at: Date): Promise<void> {
  for (const { id, timeZone } of await listWorkspaces()) {
    const act = systemAct(id, timeZone, at);
    for (const record of await listOverdueInBin(id, dayIn(at, timeZone))) {
      const result = await purgeRecord(act, record);
      if (!result.ok)
        log.warn("A deleted record stayed in the bin.", { record: record.id, why: result.refusal.message });
    }
  }
}
