import type { Act } from "~/domain/act";
import { ARM_LABELS, type Arm } from "~/domain/pilots/pilot";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import { counted } from "~/domain/plans/wording";
import { done, notFound, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { dissolvePairs, MANY, unitsSeen } from "~/store/pilots/units.server";

/** Names the arm of units by hand. What was drawn or matched before is so no longer. */
export function setArms(
  act: Act,
  input: { code: string; ids: readonly string[]; arm: Arm | null; seen: string | null },
): Promise<Result<{ changed: number }>> {
  return commit<{ changed: number }>(
    act,
    async (unit) => {
      const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
      if (!facts) return notFound("pilot");
      const refused = unitsRefusal(act.viewer, facts);
      if (refused) return refused;
      if (input.seen !== null && input.seen !== unitsSeen(facts.units)) {
        return stale("The units changed since you looked at them. Look again, then say it once more.");
      }
      const asked = new Set(input.ids);
      const named = facts.units.filter(({ id }) => asked.has(id));
      if (named.length === 0) return notFound("unit");
      const moved = named.filter(({ arm }) => arm !== input.arm);
      if (moved.length === 0) return done({ changed: 0 });
      const ids = moved.map(({ id }) => id);
      await dissolvePairs(unit, facts, new Set(ids));
      await unit.db.pilotUnit.updateMany({
        where: { id: { in: ids }, workspaceId: facts.workspaceId },
        data: { arm: input.arm, version: { increment: 1 } },
      });
      await unit.move(
        "pilot",
        { id: facts.id, version: facts.version },
        { assignment: "chosen", seed: "", assignedAt: act.now, draw: {}, updatedAt: act.now },
      );
      const where = input.arm === null ? "no arm" : `the ${ARM_LABELS[input.arm].toLowerCase()} arm`;
      unit.log({
        noun: "pilot",
        recordId: facts.id,
        verb: "assigned",
        summary: `put ${moved.length === 1 ? moved[0]?.name : counted(moved.length, "unit")} of ${facts.code} into ${where} by hand${facts.seed === "" ? "" : "; its draw no longer stands"}`,
        before: {
          assignment: facts.assignment,
          seed: facts.seed,
          arms: moved.slice(0, 200).map(({ name, arm }) => [name, arm]),
        },
        after: { assignment: "chosen", arm: input.arm },
      });
      await settlePilot(unit, facts.id, act.now);
      return done({ changed: moved.length });
    },
    MANY,
  );
}
