import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { undoValueImport } from "~/commands/pilots/undo-value-import.server";
import { pilotValuesPath } from "~/domain/pilots/pilot-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Undo a file of values · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code = "", batch = "" } = params;
  const result = await undoValueImport(actOf(request, viewer), { code, batchId: batch });
  if (!result.ok) return refusalResponse(result.refusal);
  const { count } = result.value;
  return redirectWithToast(pilotValuesPath(result.value.code), {
    message: `${count} ${count === 1 ? "value" : "values"} taken back; the same file may come again`,
  });
}

export default function ValueUploadRemoval() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="The file stays"
      answer={answer}
      backHref={pilotValuesPath(useParams().code ?? "")}
      backLabel="Back to the values"
    />
  );
}
