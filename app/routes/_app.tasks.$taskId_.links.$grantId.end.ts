import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endTaskLink } from "~/commands/tasks/end-task-link.server";
import { taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";

const placeOf = (taskId: string) => `${safePath(taskPath(taskId))}#outside`;

export const loader = ({ params }: ActionFunctionArgs) => redirect(placeOf(params.taskId ?? ""));

/** Ends a link at once; a new one is made where it was a mistake. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const taskId = params.taskId ?? "";
  const result = await endTaskLink(actOf(request, viewer), { taskId, grantId: params.grantId ?? "" });
  if (!result.ok && result.refusal.kind === "not-found") {
    throw new Response(result.refusal.message, { status: 404 });
  }
  return answerOneClick(
    result,
    placeOf(taskId),
    ({ name }) => `The link of ${name} has ended. Renew it if that was a mistake.`,
  );
}
