import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { acceptImport } from "~/commands/surveys/accept-import.server";
import { acceptImportSchema } from "~/domain/surveys/import.schema";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireViewer } from "~/http/session.server";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = ({ params }: LoaderFunctionArgs) => redirect(safePath(`/imports/${params.importId}`));

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, acceptImportSchema);
  if (!form.ok) return formResponse(form);
  const importId = params.importId ?? "";
  const result = await acceptImport(actOf(request, viewer), {
    importId,
    createAccounts: form.data.createAccounts,
  });
  if (result.ok) return redirect(`/imports/${importId}`, 303);
  // A second click finds the import under way: its page is the answer, and nothing runs twice.
  const { kind } = result.refusal;
  if (kind === "stale" || kind === "not-allowed-now") return redirect(`/imports/${importId}`, 303);
  return refusalResponse(result.refusal);
}

export default function Refused() {
  const answer = useActionData<typeof action>();
  const { importId } = useParams();
  return (
    <MoveRefused
      title="This import cannot be accepted now"
      refusal={answer?.refusal ?? null}
      backHref={`/imports/${importId}`}
      backLabel="Back to the check"
    />
  );
}
