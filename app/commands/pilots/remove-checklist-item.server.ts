import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { ChecklistItem } from "~/domain/pilots/checklist";
import { pilotSubjectOf } from "~/domain/pilots/pilot.access";
import { WHO_KEEPS_CHECKLIST } from "~/domain/pilots/spread.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findChecklist, keepChecklist } from "~/store/pilots/checklist.server";

/** Takes an item off the list: not everything that was learned elsewhere fits here. */
export async function removeChecklistItem(
  act: Act,
  input: { code: string; itemId: string },
): Promise<Result<{ code: string; item: ChecklistItem }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const found = await findChecklist(unit, viewer.workspaceId, input.code);
    if (!found) return notFound("pilot");
    const { pilot, items } = found;
    if (!can(viewer, "pilot.edit", pilotSubjectOf(pilot))) return notPermitted(WHO_KEEPS_CHECKLIST);
    const item = items.find(({ id }) => id === input.itemId);
    if (!item) return notFound("item of this checklist");
    await keepChecklist(
      unit,
      pilot.id,
      items.filter(({ id }) => id !== item.id),
    );
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "changed",
      summary: `took “${item.text.slice(0, 120)}” off the checklist of ${pilot.code}`,
      before: { ...item },
    });
    return done({ code: pilot.code, item });
  });
}
