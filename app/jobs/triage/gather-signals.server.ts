import { openCases } from "~/commands/cases/open-cases.server";
import { gatherSignals } from "~/commands/triage/gather-signals.server";
import { systemAct } from "~/domain/act";
import { dayIn } from "~/shared/calendar";
import { findGatheredOn } from "~/store/triage/signal.queries.server";
import { listWorkspaces } from "~/store/workspace/all-workspaces.server";

/** Once a day and workspace: mail that came back opens its cases, then what is new is laid on the table of the triage. */
export async function gatherDailySignals(at: Date): Promise<void> {
  for (const { id, timeZone } of await listWorkspaces()) {
    const act = systemAct(id, timeZone, at);
    const gathered = await findGatheredOn(act.viewer);
    if (gathered !== null && gathered >= dayIn(at, timeZone)) continue;
    await openCases(act, { kind: "bounces" });
    await gatherSignals(act);
  }
}
