import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { mayChangeView, viewHref, WHO_CHANGES_VIEWS } from "~/domain/views/saved-view";
import { commit } from "~/store/commit.server";
import { findView } from "~/store/views/view.queries.server";

/** Brings a deleted view back as it was. */
export async function restoreView(
  act: Act,
  input: { id: string; version: number },
): Promise<Result<{ name: string; href: string }>> {
  const view = await findView(act.viewer, input.id);
  if (!view) return notFound("view");
  if (!mayChangeView(act.viewer, view)) return notPermitted(WHO_CHANGES_VIEWS);
  // Pressed twice: it is back already.
  if (!view.removed) return done({ name: view.name, href: viewHref(view) });
  return commit(act, async (unit) => {
    await unit.move("savedView", input, { removedAt: null });
    unit.log({
      noun: "view",
      recordId: view.id,
      verb: "restored",
      summary: `brought the view “${view.name}” back`,
    });
    return done({ name: view.name, href: viewHref(view) });
  });
}
