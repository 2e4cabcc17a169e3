import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawScorecard } from "~/commands/partners/withdraw-scorecard.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.partnerId ?? "";
  const result = await withdrawScorecard(actOf(request, viewer), { id });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/partners/${id}`, {
    message: `The link of “${result.value.name}” no longer works.`,
  });
}

export default function Refused() {
  const { partnerId } = useParams();
  return (
    <MoveRefused
      title="The link cannot be withdrawn now"
      refusal={useActionData<typeof action>()?.refusal ?? null}
      backHref={`/partners/${partnerId}`}
      backLabel="Back to the partner"
    />
  );
}
