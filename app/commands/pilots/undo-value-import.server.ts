import type { Act } from "~/domain/act";
import { valueRefusal } from "~/domain/pilots/value.access";
import { done, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

/** Takes a whole file of values back: they count nowhere, and the file may come anew. */
export function undoValueImport(
  act: Act,
  input: { code: string; batchId: string },
): Promise<Result<{ code: string; count: number }>> {
  return commit<{ code: string; count: number }>(act, async (unit) => {
    const pilot = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    if (!pilot) return notFound("pilot");
    const batch = await unit.db.pilotBatch.findFirst({
      where: { id: input.batchId, pilotId: pilot.id, kind: "values" },
    });
    if (!batch) return notFound("file");
    const refused = valueRefusal(act.viewer, pilot);
    if (refused) return refused;
    const { count } = await unit.db.pilotValue.updateMany({
      where: { batchId: batch.id, pilotId: pilot.id, round: pilot.round, withdrawnAt: null },
      data: { withdrawnAt: act.now },
    });
    await unit.db.pilotBatch.updateMany({
      where: { id: batch.id, undoneAt: null },
      data: { undoneAt: act.now },
    });
    if (count > 0) {
      unit.log({
        noun: "pilot",
        recordId: pilot.id,
        verb: "undone",
        summary: `took back ${count} ${count === 1 ? "value" : "values"} of ${pilot.code} that came from ${batch.fileName || "pasted rows"}`,
        before: { counted: count },
        after: { counted: 0 },
      });
    }
    await settlePilot(unit, pilot.id, act.now);
    return done({ code: pilot.code, count });
  });
}
