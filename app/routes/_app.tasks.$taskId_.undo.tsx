import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import * as z from "zod";
import { undoTaskMove } from "~/commands/tasks/undo-task-move.server";
import { TASK_STATE_LABELS, taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Undo · Capstan" }];

const undoSchema = z.object({ back: z.string().default("") });

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, undoSchema);
  if (!form.ok) return formResponse(form);
  const taskId = params.taskId ?? "";
  const result = await undoTaskMove(actOf(request, viewer), { taskId, version: null });
  if (!result.ok) return refusalResponse(result.refusal);
  const { title, status } = result.value;
  return redirectWithToast(safePath(form.data.back, taskPath(taskId)), {
    message: `Taken back: “${title}” is ${TASK_STATE_LABELS[status].toLowerCase()} again`,
  });
}

export default function Undo() {
  const answer = useActionData<typeof action>();
  const { taskId = "" } = useParams();
  return (
    <RefusedPage
      title="Nothing was taken back"
      answer={answer}
      backHref={taskPath(taskId)}
      backLabel="Open the task"
    />
  );
}
