import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { revokeInvitation } from "~/commands/people/revoke-invitation.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/people/refused-page";

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await revokeInvitation(actOf(request, viewer), { invitationId: params.invitationId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast("/people", { message: `The invitation to ${result.value.email} is withdrawn.` });
}

export default function InvitationWithdrawal() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="Withdraw the invitation"
      answer={answer}
      back={{ to: "/people", label: "Back to people" }}
    />
  );
}
