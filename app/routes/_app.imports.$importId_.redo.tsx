import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { redoImport } from "~/commands/surveys/redo-import.server";
import { batchCode } from "~/domain/surveys/import";
import { countOf } from "~/domain/surveys/survey";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const importId = params.importId ?? "";
  const result = await redoImport(actOf(request, viewer), { importId });
  if (!result.ok) return refusalResponse(result.refusal);
  const { number, restored, collisions } = result.value;
  if (restored === null) {
    return redirectWithToast(`/imports/${importId}`, { message: `${batchCode(number)} is coming back.` });
  }
  const stayed =
    collisions.length === 0 ? "" : ` ${countOf(collisions.length, "row")} stayed out; they are listed below.`;
  return redirectWithToast(`/imports/${importId}`, {
    message: `${batchCode(number)} counts again: ${countOf(restored, "response")}.${stayed}`,
    undo: { url: `/imports/${importId}/undo` },
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { importId } = useParams();
  return (
    <MoveRefused
      title="This import cannot be redone now"
      refusal={answer?.refusal ?? null}
      backHref={`/imports/${importId}`}
      backLabel="Back to the import"
    />
  );
}
