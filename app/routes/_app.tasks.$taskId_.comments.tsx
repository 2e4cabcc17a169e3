import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { commentOnTask } from "~/commands/tasks/comment-on-task.server";
import { taskPath } from "~/domain/tasks/task";
import { commentSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { CommentForm, CommentList } from "~/ui/tasks/comment-list";
import { MovePage } from "~/ui/tasks/move-page";

export const meta: MetaFunction = () => [{ title: "Comments · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, params.taskId ?? "");
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  return { task };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, commentSchema);
  if (!form.ok) return formResponse(form);
  const taskId = params.taskId ?? "";
  const result = await commentOnTask(actOf(request, viewer), { taskId, text: form.data.text });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirect(`${taskPath(taskId)}#comment-${result.value.commentId}`, 303);
}

export default function Comments() {
  const { task } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MovePage task={task} title="Comments" refusal={answer?.refusal ?? null} back={taskPath(task.id)}>
      <CommentList notes={task.notes} />
      <CommentForm action={`${taskPath(task.id)}/comments`} count={task.notes.length} answer={answer} />
    </MovePage>
  );
}
