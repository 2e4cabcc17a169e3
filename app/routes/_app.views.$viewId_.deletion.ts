import type { ActionFunctionArgs } from "@remix-run/node";
import { removeView } from "~/commands/views/remove-view.server";
import { viewMoveSchema } from "~/domain/views/saved-view.schema";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, viewMoveSchema);
  if (!form.ok) return formResponse(form);
  const id = params.viewId ?? "";
  const result = await removeView(actOf(request, viewer), { id, version: form.data.version });
  return answerOneClick(result, "/views", ({ name, version }) => ({
    message: `The view “${name}” is deleted.`,
    undo: { url: `/views/${id}/restoration`, fields: { version: String(version) } },
  }));
}
