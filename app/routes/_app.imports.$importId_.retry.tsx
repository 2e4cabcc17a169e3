import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { retryImport } from "~/commands/surveys/retry-import.server";
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
  const result = await retryImport(actOf(request, viewer), { importId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(`/imports/${importId}`, {
    message: "The import goes on behind the last row that is in.",
  });
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { importId } = useParams();
  return (
    <MoveRefused
      title="This import cannot go on now"
      refusal={answer?.refusal ?? null}
      backHref={`/imports/${importId}`}
      backLabel="Back to the import"
    />
  );
}
