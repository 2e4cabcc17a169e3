import type { ActionFunctionArgs } from "@remix-run/node";
import { restoreView } from "~/commands/views/restore-view.server";
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
  const result = await restoreView(actOf(request, viewer), {
    id: params.viewId ?? "",
    version: form.data.version,
  });
  return answerOneClick(result, "/views", ({ name }) => `The view “${name}” is back.`);
}
