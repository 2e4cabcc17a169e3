import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { tickChecklist } from "~/commands/tasks/tick-checklist.server";
import { taskPath } from "~/domain/tasks/task";
import { tickSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { statusOf } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

const placeOf = (taskId: string) => `${taskPath(taskId)}#checklist`;

export const loader = ({ params }: LoaderFunctionArgs) => redirect(safePath(placeOf(params.taskId ?? "")));

/** One line of a checklist: a script gets an answer, a plain form is led back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const wantsAnswer = request.headers.get("accept") === "application/json";
  const taskId = params.taskId ?? "";
  const form = await parseForm(request, tickSchema);
  if (!form.ok) throw new Response("This line could not be read. Reload the page.", { status: 422 });
  const result = await tickChecklist(actOf(request, viewer), { taskId, ...form.data });
  if (result.ok) {
    if (wantsAnswer) return Response.json({ ok: true, message: "" });
    return redirect(placeOf(taskId), 303);
  }
  const { refusal } = result;
  if (wantsAnswer) {
    return Response.json({ ok: false, refusal, message: refusal.message }, { status: statusOf(refusal) });
  }
  if (refusal.kind === "not-found") throw new Response(refusal.message, { status: 404 });
  return redirectWithToast(placeOf(taskId), { message: refusal.message, tone: "bad" });
}
