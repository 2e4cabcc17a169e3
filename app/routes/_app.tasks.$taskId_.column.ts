import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import * as z from "zod";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { moveTask } from "~/commands/tasks/move-task.server";
import { notAllowedNow, notFound, type Refusal } from "~/domain/refusal";
import { sayDone } from "~/domain/tasks/dependencies";
import { TASK_STATE_LABELS, TASK_STATES, taskPath } from "~/domain/tasks/task";
import { versionSchema } from "~/domain/tasks/task.schema";
import { doorTo, noDoorWords } from "~/domain/tasks/task-board";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { statusOf } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { database } from "~/store/database.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

const columnSchema = z.object({
  to: z.enum(TASK_STATES, { error: "There is no such column." }),
  version: versionSchema,
  back: z.string().default("/tasks"),
});

export const loader = onlyPosted;

/**
 * A card comes into another column: through the same doors, with the same gates, as from the page of the task.
 * A script gets an answer; a plain form is led back, or to the form that the column asks for.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const wantsAnswer = request.headers.get("accept") === "application/json";
  const form = await parseForm(request, columnSchema);
  const taskId = params.taskId ?? "";
  const back = safePath(form.ok ? form.data.back : "/tasks", "/tasks");
  const refuse = async (refusal: Refusal, href?: string) => {
    if (wantsAnswer) {
      return Response.json(
        { ok: false, refusal, message: refusal.message, href },
        { status: statusOf(refusal) },
      );
    }
    if (href) return redirect(href, 303);
    if (refusal.kind === "not-found") throw new Response(refusal.message, { status: 404 });
    return redirectWithToast(back, { message: refusal.message, tone: "bad" });
  };
  if (!form.ok) {
    const [message = "There is no such column."] = [
      ...form.formErrors,
      ...Object.values(form.fieldErrors).flat(),
    ];
    return refuse({ kind: "invalid", message, fieldErrors: form.fieldErrors });
  }
  const { to, version } = form.data;
  const task = await findTaskForMove(database(), viewer, taskId);
  if (!task) return refuse(notFound("task").refusal);
  const door = doorTo(task.status, to);
  const asked = (noun: string) => `${taskPath(task.id)}/${noun}?back=${encodeURIComponent(back)}`;
  if (!door) return refuse(notAllowedNow(noDoorWords(task.status)).refusal);
  if (door.kind === "form") {
    const href = asked(door.noun);
    return wantsAnswer
      ? Response.json({ ok: false, refusal: null, message: door.why, href })
      : redirect(href, 303);
  }
  const act = actOf(request, viewer);
  const result =
    door.kind === "finish"
      ? await finishTask(act, { taskId, version, note: "", files: [] })
      : await moveTask(act, { taskId, version, event: door.event });
  if (!result.ok) {
    const needsForm = door.kind === "finish" && result.refusal.kind === "incomplete";
    return refuse(result.refusal, needsForm ? asked("completion") : undefined);
  }
  const { title, status, freed } = result.value;
  const message = status === "done" ? sayDone(title, freed) : `${TASK_STATE_LABELS[status]}: “${title}”`;
  const undo = { url: `${taskPath(taskId)}/undo`, fields: { back } };
  if (!wantsAnswer) return redirectWithToast(back, { message, undo });
  return Response.json({ ok: true, message, undo: { action: undo.url, fields: undo.fields } });
}
