import type { Act } from "~/domain/act";
import type { SaveSchedule } from "~/domain/plans/plan.schema";
import { done, invalid } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { takeStepEdit } from "./take-step-edit.server";

/** Step 4: start, end, and the days on which the plan is looked at. */
export function saveSchedule(act: Act, input: SaveSchedule) {
  const { code, version, startOn, endOn } = input;
  return takeStepEdit(act, "schedule", {
    code,
    version,
    write: async (unit, facts) => {
      if (startOn && endOn && endOn <= startOn) {
        return invalid("The end has to lie after the start.", { endOn: ["Choose a day after the start."] });
      }
      const held = facts.checkIns.filter(({ heldOn }) => heldOn !== null).map(({ day }) => day);
      const wanted = [...new Set([...input.checkIns, ...held])].sort();
      const there = new Set(facts.checkIns.map(({ day }) => day));
      await unit.db.checkIn.deleteMany({ where: { planId: facts.id, heldAt: null, day: { notIn: wanted } } });
      await unit.db.checkIn.createMany({
        data: wanted
          .filter((day) => !there.has(day))
          .map((day) => ({ id: newId(), workspaceId: facts.workspaceId, planId: facts.id, day })),
      });
      return done({ startOn, endOn });
    },
  });
}
