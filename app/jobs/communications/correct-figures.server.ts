import { beginCorrection } from "~/commands/communications/begin-correction.server";
import { settleCorrection } from "~/commands/communications/settle-correction.server";
import { systemAct } from "~/domain/act";
import { log } from "~/shared/log.server";
import { listToldMessages } from "~/store/communications/figures/told-figures.queries.server";
import { database } from "~/store/database.server";
import type { DailyRun } from "../sweep.server";

/** Reads the figures that were told again; one that reads otherwise drafts its correction, once for each change. */
export async function correctToldFigures({ workspaceId, timeZone, at }: DailyRun): Promise<void> {
  const act = systemAct(workspaceId, timeZone, at);
  for (const { id, code, versions, open } of await listToldMessages(database(), workspaceId, at)) {
    const isRestated = versions.some(({ restated }) => restated.length > 0);
    if (!isRestated && open.length === 0) continue;
    const result =
      open.length > 0 ? await settleCorrection(act, { id }) : await beginCorrection(act, { code });
    if (!result.ok) log.warn("Restated figures stay uncorrected.", { code, why: result.refusal.message });
  }
}
