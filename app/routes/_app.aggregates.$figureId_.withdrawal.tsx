import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawAggregated } from "~/commands/surveys/withdraw-aggregated.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const figureId = params.figureId ?? "";
  const result = await withdrawAggregated(actOf(request, viewer), { figureId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/aggregates/${figureId}`, {
    message: "The figure is withdrawn: it counts nowhere.",
    undo: { url: `/aggregates/${figureId}/restoration` },
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { figureId } = useParams();
  return (
    <MoveRefused
      title="This figure cannot be withdrawn now"
      refusal={answer?.refusal ?? null}
      backHref={`/aggregates/${figureId}`}
      backLabel="Back to the figure"
    />
  );
}
