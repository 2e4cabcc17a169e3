import type { ActionFunctionArgs } from "@remix-run/node";
import { retireField } from "~/commands/fields/retire-field.server";
import { retireFieldSchema } from "~/domain/fields/custom-field.schema";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, retireFieldSchema);
  if (!form.ok) return formResponse(form);
  const id = params.fieldId ?? "";
  const { retired } = form.data;
  const result = await retireField(actOf(request, viewer), { id, ...form.data });
  return answerOneClick(result, "/fields", ({ name, version }) => ({
    message: retired
      ? `“${name}” is asked for no longer; what was written stays.`
      : `“${name}” is asked for again.`,
    undo: {
      url: `/fields/${id}/retirement`,
      fields: { version: String(version), retired: retired ? "no" : "yes" },
    },
  }));
}
