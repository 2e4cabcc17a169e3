import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { undoImport } from "~/commands/surveys/undo-import.server";
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
  const result = await undoImport(actOf(request, viewer), { importId });
  if (!result.ok) return refusalResponse(result.refusal);
  const { number, removed } = result.value;
  if (removed === null) {
    return redirectWithToast(`/imports/${importId}`, { message: `${batchCode(number)} is being undone.` });
  }
  return redirectWithToast(`/imports/${importId}`, {
    message: `${batchCode(number)} is undone: ${countOf(removed, "response")} no longer count.`,
    undo: { url: `/imports/${importId}/redo` },
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { importId } = useParams();
  return (
    <MoveRefused
      title="This import cannot be undone now"
      refusal={answer?.refusal ?? null}
      backHref={`/imports/${importId}`}
      backLabel="Back to the import"
    />
  );
}
