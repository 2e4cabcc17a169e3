import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { resendLetter } from "~/commands/letters/resend-letter.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await resendLetter(actOf(request, viewer), { letterId: params.letterId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast("/mail", {
    message: `The letter to ${result.value.toEmail} is handed to the mail server again.`,
  });
}

export default function Sending() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="Send the letter again"
      answer={answer}
      back={{ to: "/mail", label: "Back to mail" }}
    />
  );
}
