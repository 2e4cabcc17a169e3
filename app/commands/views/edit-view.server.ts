import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { ROLE_LABELS } from "~/domain/viewer";
import {
  mayChangeView,
  maySetDefaults,
  sayShare,
  WHO_CHANGES_VIEWS,
  WHO_SETS_DEFAULTS,
} from "~/domain/views/saved-view";
import type { EditView } from "~/domain/views/saved-view.schema";
import { commit, type Unit } from "~/store/commit.server";
import { findView } from "~/store/views/view.queries.server";
import { isNameTaken, NAME_TAKEN } from "~/store/views/view-name.server";

/** Its name, who sees it, and for whom the list opens with it. */
export async function editView(
  act: Act,
  input: EditView & { id: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const view = await findView(viewer, input.id);
  if (!view || view.removed) return notFound("view");
  if (!mayChangeView(viewer, view)) return notPermitted(WHO_CHANGES_VIEWS);
  const defaults = [...input.opens];
  const samesDefaults = defaults.join() === view.defaultFor.join();
  if (!samesDefaults && !maySetDefaults(viewer)) return notPermitted(WHO_SETS_DEFAULTS);
  return commit(act, async (unit) => {
    const { name, sharedWith } = input;
    const named = { workspaceId: viewer.workspaceId, list: view.list, ownerId: view.ownerId, name };
    if (await isNameTaken(unit.db, named, view.id)) return invalid(NAME_TAKEN, { name: [NAME_TAKEN] });
    await unit.move(
      "savedView",
      { id: view.id, version: input.version },
      { name, sharedWith, defaultFor: defaults },
    );
    if (!samesDefaults) await takeDefaultFromOthers(unit, viewer.workspaceId, { ...view, defaults });
    unit.log({
      noun: "view",
      recordId: view.id,
      verb: sharedWith === view.sharedWith ? "changed" : "shared",
      summary: `changed the view “${name}”: ${sayShare(sharedWith).toLowerCase()}${defaults.length > 0 ? `; opens for ${defaults.map((role) => ROLE_LABELS[role].toLowerCase()).join(", ")}` : ""}`,
      before: { name: view.name, sharedWith: view.sharedWith, defaultFor: view.defaultFor },
      after: { name, sharedWith, defaultFor: defaults },
    });
    return done({ name });
  });
}

/** A list opens with one view for a role: the last that was chosen. */
async function takeDefaultFromOthers(
  unit: Unit,
  workspaceId: string,
  view: { id: string; list: string; defaults: readonly string[] },
): Promise<void> {
  const others = await unit.db.savedView.findMany({
    where: {
      workspaceId,
      list: view.list,
      id: { not: view.id },
      defaultFor: { hasSome: [...view.defaults] },
    },
    select: { id: true, defaultFor: true, version: true },
  });
  for (const other of others) {
    const defaultFor = other.defaultFor.filter((role) => !view.defaults.includes(role));
    await unit.move("savedView", other, { defaultFor });
  }
}
