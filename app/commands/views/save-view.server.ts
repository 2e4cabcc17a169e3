import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { MOST_VIEWS, sayShare, VIEW_LISTS, viewHref } from "~/domain/views/saved-view";
import type { SaveView } from "~/domain/views/saved-view.schema";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { isNameTaken, NAME_TAKEN } from "~/store/views/view-name.server";

/** Keeps what a list shows under a name of one's own. */
export async function saveView(act: Act, input: SaveView): Promise<Result<{ id: string; href: string }>> {
  const { viewer, now } = act;
  if (!can(viewer, "program.read")) return notPermitted("Views are kept by the people of the program.");
  const { list, name, query, sharedWith } = input;
  return commit(act, async (unit) => {
    const own = { workspaceId: viewer.workspaceId, list, ownerId: viewer.personId };
    if (await isNameTaken(unit.db, { ...own, name })) return invalid(NAME_TAKEN, { name: [NAME_TAKEN] });
    const count = await unit.db.savedView.count({ where: { ...own, removedAt: null } });
    if (count >= MOST_VIEWS) {
      return notAllowedNow(
        `You keep ${MOST_VIEWS} views of this list already. Delete one you need no longer.`,
      );
    }
    const id = newId();
    await unit.db.savedView.create({
      data: { ...own, id, name, query, sharedWith, position: count, createdAt: now },
    });
    unit.log({
      noun: "view",
      recordId: id,
      verb: sharedWith === "nobody" ? "created" : "shared",
      summary: `saved the view “${name}” of ${VIEW_LISTS[list].label.toLowerCase()}${sharedWith === "nobody" ? "" : `, shared with: ${sayShare(sharedWith).toLowerCase()}`}`,
      after: { name, query, sharedWith },
    });
    return done({ id, href: viewHref({ id, list, query }) });
  });
}
