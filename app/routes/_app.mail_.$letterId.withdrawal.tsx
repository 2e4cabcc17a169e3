import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { withdrawLetter } from "~/commands/letters/withdraw-letter.server";
import { letterMoveSchema } from "~/domain/letters/letter-form";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export { onlyPosted as loader } from "~/http/only-posted.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, letterMoveSchema);
  if (!form.ok) return formResponse(form);
  const letterId = params.letterId ?? "";
  const result = await withdrawLetter(actOf(request, viewer), { letterId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal);
  const { toEmail, version } = result.value;
  return redirectWithToast(`/mail/${letterId}`, {
    message: `The letter to ${toEmail} is held back.`,
    undo: { url: `/mail/${letterId}/sending`, fields: { version: String(version) } },
  });
}

export default function Withdrawal() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage title="Hold the letter back" answer={answer} back={{ to: "/mail", label: "Back to mail" }} />
  );
}
