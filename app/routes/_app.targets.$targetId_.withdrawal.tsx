import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawTarget } from "~/commands/targets/withdraw-target.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const targetId = params.targetId ?? "";
  const result = await withdrawTarget(actOf(request, viewer), { targetId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/targets/${targetId}`, {
    message: "The target is withdrawn: it shows nowhere.",
    undo: { url: `/targets/${targetId}/restoration` },
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { targetId } = useParams();
  return (
    <MoveRefused
      title="This target cannot be withdrawn now"
      refusal={answer?.refusal ?? null}
      backHref={`/targets/${targetId}`}
      backLabel="Back to the target"
    />
  );
}
