import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { withdrawFile } from "~/commands/tasks/withdraw-file.server";
import { taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Take a file back · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await withdrawFile(actOf(request, viewer), { fileId: params.fileId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`${taskPath(result.value.taskId)}#evidence`, {
    message: `Taken back: ${result.value.name}`,
  });
}

export default function Removal() {
  const answer = useActionData<typeof action>();
  return <RefusedPage title="The file stays" answer={answer} backHref="/work" backLabel="Back to my work" />;
}
