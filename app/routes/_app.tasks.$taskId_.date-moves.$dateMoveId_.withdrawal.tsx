import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawTaskDate } from "~/commands/tasks/withdraw-task-date.server";
import { taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Withdraw a request · Capstan" }];

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await withdrawTaskDate(actOf(request, viewer), { dateMoveId: params.dateMoveId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`${taskPath(result.value.taskId)}#dates`, {
    message: "The request is withdrawn. The old day stays.",
  });
}

export default function TaskDateWithdrawal() {
  const answer = useActionData<typeof action>();
  const { taskId = "" } = useParams();
  return (
    <RefusedPage
      title="Withdraw a request for more time"
      answer={answer}
      backHref={`${taskPath(taskId)}#dates`}
      backLabel="Open the task"
    />
  );
}
