import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawReading } from "~/commands/kpis/withdraw-reading.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Take a reading back · Capstan" }];

const placeOf = ({ code = "", kpiId = "" }: Record<string, string | undefined>) =>
  `/plans/${code}/kpis/${kpiId}`;

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await withdrawReading(actOf(request, viewer), { readingId: params.readingId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  const { planCode, kpiId } = result.value;
  return redirectWithToast(placeOf({ code: planCode, kpiId }), {
    message: "Reading taken back; it stays on record and counts nowhere",
    undo: { url: `${placeOf({ code: planCode, kpiId })}/readings/${params.readingId}/restoration` },
  });
}

export default function Removal() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="The reading stays"
      answer={answer}
      backHref={placeOf(useParams())}
      backLabel="Back to the KPI"
    />
  );
}
