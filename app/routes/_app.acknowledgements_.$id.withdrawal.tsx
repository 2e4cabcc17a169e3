import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { withdrawAcknowledgement } from "~/commands/reminders/withdraw-acknowledgement.server";
import { withdrawSchema } from "~/domain/reminders/acknowledgement.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, withdrawSchema);
  if (!form.ok) return formResponse(form);
  const result = await withdrawAcknowledgement(actOf(request, viewer), {
    id: params.id ?? "",
    version: form.data.version,
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(safePath(new URL(request.url).searchParams.get("back"), "/work"), {
    message: "You will be reminded again.",
  });
}

export default function WithdrawAcknowledgement() {
  return (
    <RefusedPage
      title="Be reminded again"
      answer={useActionData<typeof action>()}
      back={{ to: "/work", label: "My work" }}
    />
  );
}
