import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { resendInvitation } from "~/commands/people/resend-invitation.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await resendInvitation(actOf(request, viewer), { invitationId: params.invitationId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast("/people", {
    message: `A new letter to ${result.value.email} is on its way. The link sent before no longer works.`,
  });
}

export default function InvitationLetter() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="Send the invitation again"
      answer={answer}
      back={{ to: "/people", label: "Back to people" }}
    />
  );
}
