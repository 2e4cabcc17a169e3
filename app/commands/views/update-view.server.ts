import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { mayChangeView, viewHref, WHO_CHANGES_VIEWS } from "~/domain/views/saved-view";
import { commit } from "~/store/commit.server";
import { findView } from "~/store/views/view.queries.server";

/** What the list shows now takes the place of what the view kept. */
export async function updateView(
  act: Act,
  input: { id: string; version: number; query: string },
): Promise<Result<{ href: string; name: string; before: string; version: number }>> {
  const view = await findView(act.viewer, input.id);
  if (!view || view.removed) return notFound("view");
  if (!mayChangeView(act.viewer, view)) return notPermitted(WHO_CHANGES_VIEWS);
  return commit(act, async (unit) => {
    const after = await unit.move(
      "savedView",
      { id: view.id, version: input.version },
      { query: input.query },
    );
    unit.log({
      noun: "view",
      recordId: view.id,
      verb: "changed",
      summary: `changed what the view “${view.name}” shows`,
      before: { query: view.query },
      after: { query: input.query },
    });
    const href = viewHref({ ...view, query: input.query });
    return done({ href, name: view.name, before: view.query, version: after.version });
  });
}
