import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { isOwnView } from "~/domain/views/saved-view";
import { commit } from "~/store/commit.server";
import { findView } from "~/store/views/view.queries.server";

/** One place further to the front or back among one's own views of that list. */
export async function orderView(
  act: Act,
  input: { id: string; direction: "up" | "down" },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const view = await findView(viewer, input.id);
  if (!view || view.removed) return notFound("view");
  if (!isOwnView(viewer, view))
    return notPermitted("Everybody orders their own views; shared ones follow by name.");
  return commit(act, async (unit) => {
    const own = await unit.db.savedView.findMany({
      where: {
        workspaceId: viewer.workspaceId,
        list: view.list,
        ownerId: viewer.personId,
        removedAt: null,
      },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = own.map(({ id }) => id);
    const at = ids.indexOf(view.id);
    const to = Math.min(ids.length - 1, Math.max(0, at + (input.direction === "up" ? -1 : 1)));
    ids.splice(to, 0, ...ids.splice(at, 1));
    // Written anew as a whole, so that gaps and doubles of earlier deletions go as well.
    for (const [position, id] of ids.entries()) {
      await unit.db.savedView.update({ where: { id }, data: { position } });
    }
    return done({ name: view.name });
  });
}
