import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawMessageFile } from "~/commands/communications/withdraw-message-file.server";
import { messageFileRestorationPath } from "~/domain/communications/message-file";
import { messageFilesPath } from "~/domain/communications/message-places";
import { putBackWords } from "~/domain/communications/message-writing";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireSameOrigin } from "~/http/same-origin.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Take a file away · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  requireSameOrigin(request);
  const viewer = await requireViewer(request);
  const fileId = params.fileId ?? "";
  const result = await withdrawMessageFile(actOf(request, viewer), { code: params.code ?? "", fileId });
  if (!result.ok) return refusalResponse(result.refusal);
  const { code, name, putBack } = result.value;
  return redirectWithToast(messageFilesPath(code), {
    message: `Taken off the message: ${name}.${putBackWords(putBack)}`,
    undo: { url: messageFileRestorationPath(code, fileId) },
  });
}

export default function Removal() {
  const { code = "" } = useParams();
  return (
    <RefusedPage
      title="The file stays"
      answer={useActionData<typeof action>()}
      backHref={messageFilesPath(code)}
      backLabel="Back to the files"
    />
  );
}
