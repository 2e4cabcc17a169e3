import type { ActionFunctionArgs } from "@remix-run/node";
import { retireTemplate } from "~/commands/templates/retire-template.server";
import { templateMoveSchema } from "~/domain/plans/templates/template.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { requireViewer } from "~/http/session.server";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.templateId ?? "";
  const page = `/plan-templates/${id}`;
  const form = await parseForm(request, templateMoveSchema);
  if (!form.ok) return redirectWithToast(page, { message: "Reload the page and try again.", tone: "bad" });
  const result = await retireTemplate(actOf(request, viewer), { ...form.data, id, retired: true });
  if (!result.ok) {
    if (result.refusal.kind === "not-found") throw new Response(result.refusal.message, { status: 404 });
    return redirectWithToast(page, { message: result.refusal.message, tone: "bad" });
  }
  const { name, version } = result.value;
  return redirectWithToast(page, {
    message: `“${name}” is retired.`,
    undo: { url: `${page}/restoration`, fields: { version: String(version) } },
  });
}
