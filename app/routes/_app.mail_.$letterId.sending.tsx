import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { resendLetter } from "~/commands/letters/resend-letter.server";
import { letterMoveSchema } from "~/domain/letters/letter-form";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { RefusedPage } from "~/ui/people/refused-page";

export { onlyPosted as loader } from "~/http/only-posted.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, letterMoveSchema);
  if (!form.ok) return formResponse(form);
  const letterId = params.letterId ?? "";
  const result = await resendLetter(actOf(request, viewer), { letterId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal);
  const { toEmail } = result.value;
  return redirectWithToast(`/mail/${letterId}`, {
    message: env().SMTP_URL
      ? `The letter to ${toEmail} is handed to the mail server again.`
      : `The letter to ${toEmail} waits for a mail server.`,
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
