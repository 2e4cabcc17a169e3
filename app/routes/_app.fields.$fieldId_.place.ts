import type { ActionFunctionArgs } from "@remix-run/node";
import { orderField } from "~/commands/fields/order-field.server";
import { fieldOrderSchema } from "~/domain/fields/custom-field.schema";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, fieldOrderSchema);
  if (!form.ok) return formResponse(form);
  const result = await orderField(actOf(request, viewer), { id: params.fieldId ?? "", ...form.data });
  return answerOneClick(result, "/fields", ({ name }) => `“${name}” has another place.`);
}
