import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { mayChangeView, type ViewList, WHO_CHANGES_VIEWS } from "~/domain/views/saved-view";
import { commit } from "~/store/commit.server";
import { findView } from "~/store/views/view.queries.server";

/** Deletes a view; it can be brought back until its name is taken again. */
export async function removeView(
  act: Act,
  input: { id: string; version: number },
): Promise<Result<{ id: string; name: string; list: ViewList; version: number }>> {
  const view = await findView(act.viewer, input.id);
  if (!view || view.removed) return notFound("view");
  if (!mayChangeView(act.viewer, view)) return notPermitted(WHO_CHANGES_VIEWS);
  return commit(act, async (unit) => {
    const after = await unit.move("savedView", input, { removedAt: act.now });
    unit.log({
      noun: "view",
      recordId: view.id,
      verb: "deleted",
      summary: `deleted the view “${view.name}”`,
      before: { name: view.name, query: view.query, sharedWith: view.sharedWith },
    });
    return done({ id: view.id, name: view.name, list: view.list, version: after.version });
  });
}
