import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { editComment } from "~/commands/tasks/edit-comment.server";
import { taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

const placeOf = (taskId: string) => `${safePath(taskPath(taskId))}#comments`;

export const loader = ({ params }: ActionFunctionArgs) => redirect(placeOf(params.taskId ?? ""));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const taskId = params.taskId ?? "";
  const result = await editComment(actOf(request, viewer), {
    taskId,
    commentId: params.commentId ?? "",
    text: null,
  });
  if (!result.ok && result.refusal.kind === "not-found") {
    throw new Response(result.refusal.message, { status: 404 });
  }
  return answerOneClick(result, placeOf(taskId), () => "Your comment is taken back. The log keeps it.");
}
