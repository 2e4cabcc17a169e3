import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { undoReadingImport } from "~/commands/kpis/undo-reading-import.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Undo an upload · Capstan" }];

const placeOf = ({ code = "", kpiId = "" }: Record<string, string | undefined>) =>
  `/plans/${code}/kpis/${kpiId}`;

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { kpiId = "", batch = "" } = params;
  const result = await undoReadingImport(actOf(request, viewer), { kpiId, batch });
  if (!result.ok) return refusalResponse(result.refusal);
  const { planCode, count } = result.value;
  return redirectWithToast(placeOf({ code: planCode, kpiId }), {
    message: `${count} ${count === 1 ? "reading" : "readings"} taken back; the same file may come again`,
  });
}

export default function UploadRemoval() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="The upload stays"
      answer={answer}
      backHref={placeOf(useParams())}
      backLabel="Back to the KPI"
    />
  );
}
