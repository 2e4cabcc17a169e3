import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { restoreReading } from "~/commands/kpis/restore-reading.server";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Count a reading again · Capstan" }];

const placeOf = ({ code = "", kpiId = "" }: Record<string, string | undefined>) =>
  `/plans/${code}/kpis/${kpiId}`;

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await restoreReading(actOf(request, viewer), { readingId: params.readingId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  const { planCode, kpiId, value } = result.value;
  return redirectWithToast(placeOf({ code: planCode, kpiId }), {
    message: `The reading counts again: ${value}`,
  });
}

export default function Restoration() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="The reading stays back"
      answer={answer}
      backHref={placeOf(useParams())}
      backLabel="Back to the KPI"
    />
  );
}
