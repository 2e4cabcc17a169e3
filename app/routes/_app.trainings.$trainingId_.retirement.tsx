import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { retireTraining } from "~/commands/trainings/retire-training.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.trainingId ?? "";
  const result = await retireTraining(actOf(request, viewer), { id, retire: true });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/trainings/${id}`, {
    message: `“${result.value.title}” is retired.`,
    undo: { url: `/trainings/${id}/return` },
  });
}

export default function Retirement() {
  const { trainingId } = useParams();
  return (
    <MoveRefused
      title="This training cannot be retired now"
      refusal={useActionData<typeof action>()?.refusal ?? null}
      backHref={`/trainings/${trainingId}`}
      backLabel="Back to the training"
    />
  );
}
