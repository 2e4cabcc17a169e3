import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { changeChecklist } from "~/commands/tasks/change-checklist.server";
import { checklistChangeSchema } from "~/domain/tasks/checklist.schema";
import { taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

const placeOf = (taskId: string) => `${safePath(taskPath(taskId))}#checklist`;

export const loader = ({ params }: ActionFunctionArgs) => redirect(placeOf(params.taskId ?? ""));

/** One step added, moved, renamed or taken off; what was taken off comes back with one tap. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const taskId = params.taskId ?? "";
  const place = placeOf(taskId);
  const form = await parseForm(request, checklistChangeSchema);
  if (!form.ok) {
    const [message = "This could not be read. Reload the page."] = [
      ...form.formErrors,
      ...Object.values(form.fieldErrors).flat(),
    ];
    return redirectWithToast(place, { message, tone: "bad" });
  }
  const change = form.data;
  const result = await changeChecklist(actOf(request, viewer), { taskId, change });
  if (!result.ok) {
    if (result.refusal.kind === "not-found") throw new Response(result.refusal.message, { status: 404 });
    return redirectWithToast(place, { message: result.refusal.message, tone: "bad" });
  }
  const { removed } = result.value;
  if (!removed || change.kind !== "remove") return redirect(place, 303);
  return redirectWithToast(place, {
    message: `“${removed.text}” is off the checklist`,
    undo: {
      url: `${taskPath(taskId)}/checklist/change`,
      fields: {
        kind: "restore",
        at: String(change.at),
        text: removed.text,
        done: removed.done ? "yes" : "no",
      },
    },
  });
}
