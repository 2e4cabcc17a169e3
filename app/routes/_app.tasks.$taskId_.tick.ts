import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import * as z from "zod";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { sayDone } from "~/domain/tasks/dependencies";
import { taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { statusOf } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

const tickSchema = z.object({ back: z.string().default("/work") });

export const loader = ({ params }: { params: { taskId?: string } }) =>
  redirect(safePath(taskPath(params.taskId ?? "")));

/** One tap from a list: a script gets an answer, a plain form is led back, or to what is missing first. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const wantsAnswer = request.headers.get("accept") === "application/json";
  const form = await parseForm(request, tickSchema);
  const back = safePath(form.ok ? form.data.back : "/work");
  const taskId = params.taskId ?? "";
  const result = await finishTask(actOf(request, viewer), { taskId, version: null, note: "", files: [] });
  if (result.ok) {
    const message = sayDone(result.value.title, result.value.freed);
    const undo = { url: `${taskPath(taskId)}/undo`, fields: { back } };
    if (!wantsAnswer) return redirectWithToast(back, { message, undo });
    return Response.json({ ok: true, message, undo: { action: undo.url, fields: undo.fields } });
  }
  const { refusal } = result;
  const missingHref = `${taskPath(taskId)}/completion?back=${encodeURIComponent(back)}`;
  const href = refusal.kind === "incomplete" ? missingHref : undefined;
  if (wantsAnswer) {
    return Response.json(
      { ok: false, refusal, message: refusal.message, href },
      { status: statusOf(refusal) },
    );
  }
  if (href) return redirect(href, 303);
  if (refusal.kind === "not-found") throw new Response(refusal.message, { status: 404 });
  return redirectWithToast(back, { message: refusal.message, tone: "bad" });
}
