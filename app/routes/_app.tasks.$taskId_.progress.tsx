import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { moveTask } from "~/commands/tasks/move-task.server";
import { TASK_STATE_LABELS, taskPath } from "~/domain/tasks/task";
import { taskMoveSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Task · Capstan" }];

export const loader = onlyPosted;

/** Start, go on, not started yet, reopen: the moves that bring nothing but themselves. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, taskMoveSchema);
  if (!form.ok) return formResponse(form);
  const { event, version, back } = form.data;
  const taskId = params.taskId ?? "";
  const result = await moveTask(actOf(request, viewer), { taskId, version, event });
  if (!result.ok) return refusalResponse(result.refusal);
  const to = safePath(back, taskPath(taskId));
  return redirectWithToast(to, {
    message: `${TASK_STATE_LABELS[result.value.status]}: “${result.value.title}”`,
    undo: { url: `${taskPath(taskId)}/undo`, fields: { back: to } },
  });
}

export default function Progress() {
  const answer = useActionData<typeof action>();
  const { taskId = "" } = useParams();
  return (
    <RefusedPage
      title="The task stays as it was"
      answer={answer}
      backHref={taskPath(taskId)}
      backLabel="Back to the task"
    />
  );
}
