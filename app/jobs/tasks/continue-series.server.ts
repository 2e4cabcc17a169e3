import { continueDueSeries } from "~/commands/series/continue-due-series.server";
import { systemAct } from "~/domain/act";
import { listSeriesToContinue } from "~/store/series/series.queries.server";
import { listWorkspaces } from "~/store/workspace/all-workspaces.server";

/** Looks through what comes again and lets appear what is near. */
export async function continueEverySeries(at: Date): Promise<void> {
  for (const { id, timeZone } of await listWorkspaces()) {
    const act = systemAct(id, timeZone, at);
    for (const seriesId of await listSeriesToContinue(act.viewer, at))
      await continueDueSeries(act, { seriesId });
  }
}
