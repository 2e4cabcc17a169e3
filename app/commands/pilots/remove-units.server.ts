import type { Act } from "~/domain/act";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import { counted } from "~/domain/plans/wording";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { dissolvePairs, MANY, voidDraw } from "~/store/pilots/units.server";

/** Takes units out of a pilot that has not started. */
export function removeUnits(
  act: Act,
  input: { code: string; ids: readonly string[] | "in no arm" },
): Promise<Result<{ removed: number }>> {
  return commit<{ removed: number }>(
    act,
    async (unit) => {
      const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
      if (!facts) return notFound("pilot");
      const refused = unitsRefusal(act.viewer, facts);
      if (refused) return refused;
      const asked = input.ids === "in no arm" ? null : new Set(input.ids);
      const gone = facts.units.filter(({ id, arm }) => (asked ? asked.has(id) : arm === null));
      if (gone.length === 0) return notFound("unit");
      const ids = gone.map(({ id }) => id);
      const measured = await unit.db.pilotValue.findFirst({
        where: { unitId: { in: ids }, withdrawnAt: null },
        select: { unit: { select: { name: true } } },
      });
      if (measured) {
        return notAllowedNow(
          `“${measured.unit.name}” has values; taken out, they would be gone with it. Take its values back first.`,
        );
      }
      await dissolvePairs(unit, facts, new Set(ids));
      await unit.db.pilotUnit.deleteMany({ where: { id: { in: ids }, workspaceId: facts.workspaceId } });
      await voidDraw(unit, facts, act.now);
      unit.log({
        noun: "pilot",
        recordId: facts.id,
        verb: "changed",
        summary: `took ${gone.length === 1 ? `the unit ${gone[0]?.name}` : counted(gone.length, "unit")} out of ${facts.code}${facts.seed === "" ? "" : ", so that its draw no longer stands"}`,
        before: {
          units: gone.slice(0, 200).map(({ name, arm, traits }) => ({ name, arm, traits })),
          seed: facts.seed,
        },
        after: { units: facts.units.length - gone.length },
      });
      await settlePilot(unit, facts.id, act.now);
      return done({ removed: gone.length });
    },
    MANY,
  );
}
