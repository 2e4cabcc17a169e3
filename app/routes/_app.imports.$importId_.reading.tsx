import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { rereadImport } from "~/commands/surveys/reread-import.server";
import { rereadImportSchema } from "~/domain/surveys/import.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, rereadImportSchema);
  if (!form.ok) return formResponse(form);
  const importId = params.importId ?? "";
  const result = await rereadImport(actOf(request, viewer), { importId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/imports/${importId}/columns`, { message: "The file was read again." });
}

export default function Reading() {
  const answer = useActionData<typeof action>();
  const { importId } = useParams();
  return (
    <MoveRefused
      title="The file cannot be read this way"
      refusal={answer?.refusal ?? null}
      backHref={`/imports/${importId}/columns`}
      backLabel="Back to the columns"
    />
  );
}
