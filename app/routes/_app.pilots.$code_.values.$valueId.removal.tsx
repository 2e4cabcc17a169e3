import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { withdrawValue } from "~/commands/pilots/withdraw-value.server";
import { pilotValuesPath } from "~/domain/pilots/pilot-places";
import { valueRestorationPath } from "~/domain/pilots/value-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Take a value back · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code = "", valueId = "" } = params;
  const result = await withdrawValue(actOf(request, viewer), { code, valueId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(pilotValuesPath(result.value.code), {
    message: "Value taken back; it stays on record and counts nowhere",
    undo: { url: valueRestorationPath(result.value.code, valueId) },
  });
}

export default function ValueRemoval() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="The value stays"
      answer={answer}
      backHref={pilotValuesPath(useParams().code ?? "")}
      backLabel="Back to the values"
    />
  );
}
