import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { removeInvitedMonth } from "~/commands/surveys/remove-invited-month.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { surveyId = "", month = "" } = params;
  const result = await removeInvitedMonth(actOf(request, viewer), { surveyId, month });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/surveys/${surveyId}/invitations`, {
    message: `The invitations of ${result.value.month} are removed; its response rate is unknown.`,
    undo: {
      url: `/surveys/${surveyId}/invitations`,
      fields: { month: result.value.month, invited: String(result.value.invited) },
    },
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { surveyId } = useParams();
  return (
    <MoveRefused
      title="These invitations cannot be removed"
      refusal={answer?.refusal ?? null}
      backHref={`/surveys/${surveyId}/invitations`}
      backLabel="Back to the invitations"
    />
  );
}
