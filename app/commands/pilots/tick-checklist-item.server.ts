import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { pilotSubjectOf } from "~/domain/pilots/pilot.access";
import { WHO_KEEPS_CHECKLIST } from "~/domain/pilots/spread.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findChecklist, keepChecklist } from "~/store/pilots/checklist.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Ticks an item, or takes the tick back. Done twice it stands as it stood. */
export async function tickChecklistItem(
  act: Act,
  input: { code: string; itemId: string; done: boolean },
): Promise<Result<{ code: string; left: number }>> {
  const { viewer } = act;
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    const found = await findChecklist(unit, viewer.workspaceId, input.code);
    if (!found) return notFound("pilot");
    const { pilot, items } = found;
    if (!can(viewer, "pilot.edit", pilotSubjectOf(pilot))) return notPermitted(WHO_KEEPS_CHECKLIST);
    const item = items.find(({ id }) => id === input.itemId);
    if (!item) return notFound("item of this checklist");
    const after = items.map((other) =>
      other.id === item.id
        ? { ...other, doneOn: input.done ? today : null, byId: input.done ? viewer.personId : null }
        : other,
    );
    if ((item.doneOn !== null) !== input.done) {
      await keepChecklist(unit, pilot.id, after);
      unit.log({
        noun: "pilot",
        recordId: pilot.id,
        verb: input.done ? "ticked" : "reopened",
        summary: `${input.done ? "ticked" : "took back the tick of"} “${item.text.slice(0, 120)}” on the checklist of ${pilot.code}`,
        after: { itemId: item.id, done: input.done },
      });
    }
    return done({ code: pilot.code, left: after.filter(({ doneOn }) => doneOn === null).length });
  });
}
