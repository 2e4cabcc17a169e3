import type { Act } from "~/domain/act";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import { counted } from "~/domain/plans/wording";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { dissolvePairs, MANY, voidDraw } from "~/store/pilots/units.server";

/** Takes a file back: the units it brought are gone, and it may come anew. */
export function undoUnitImport(
  act: Act,
  input: { code: string; batchId: string },
): Promise<Result<{ count: number }>> {
  return commit<{ count: number }>(
    act,
    async (unit) => {
      const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
      const batch = facts
        ? await unit.db.pilotBatch.findFirst({
            where: { id: input.batchId, pilotId: facts.id, kind: "units" },
          })
        : null;
      if (!facts || !batch) return notFound("upload");
      const refused = unitsRefusal(act.viewer, facts);
      if (refused) return refused;
      if (batch.undoneAt !== null) return notAllowedNow("This file was taken back already.");
      const rows = await unit.db.pilotUnit.findMany({
        where: { batchId: batch.id, pilotId: facts.id, round: facts.round },
        select: { id: true, name: true, _count: { select: { values: true } } },
      });
      if (rows.length === 0) return notAllowedNow("Of this file no unit is left in this round.");
      const measured = rows.find(({ _count }) => _count.values > 0);
      if (measured) {
        return notAllowedNow(`“${measured.name}” of this file has values. Take its values back first.`);
      }
      const ids = rows.map(({ id }) => id);
      await dissolvePairs(unit, facts, new Set(ids));
      await unit.db.pilotUnit.deleteMany({ where: { id: { in: ids } } });
      await unit.db.pilotBatch.updateMany({ where: { id: batch.id }, data: { undoneAt: act.now } });
      await voidDraw(unit, facts, act.now);
      unit.log({
        noun: "pilot",
        recordId: facts.id,
        verb: "undone",
        summary: `took back ${counted(ids.length, "unit")} of ${facts.code} that came from a file`,
        before: { units: facts.units.length, batchId: batch.id, seed: facts.seed },
        after: { units: facts.units.length - ids.length },
      });
      await settlePilot(unit, facts.id, act.now);
      return done({ count: ids.length });
    },
    MANY,
  );
}
