import type { ActionFunctionArgs } from "@remix-run/node";
import { orderView } from "~/commands/views/order-view.server";
import { viewOrderSchema } from "~/domain/views/saved-view.schema";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, viewOrderSchema);
  if (!form.ok) return formResponse(form);
  const id = params.viewId ?? "";
  const result = await orderView(actOf(request, viewer), { id, ...form.data });
  return answerOneClick(result, "/views", ({ name }) => `“${name}” has another place among your tabs.`);
}
