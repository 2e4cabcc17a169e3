import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { restoreValue } from "~/commands/pilots/restore-value.server";
import { pilotValuesPath } from "~/domain/pilots/pilot-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const meta: MetaFunction = () => [{ title: "Let a value count again · Capstan" }];

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code = "", valueId = "" } = params;
  const result = await restoreValue(actOf(request, viewer), { code, valueId });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(pilotValuesPath(result.value.code), { message: "The value counts again" });
}

export default function ValueRestoration() {
  const answer = useActionData<typeof action>();
  return (
    <RefusedPage
      title="The value stays out"
      answer={answer}
      backHref={pilotValuesPath(useParams().code ?? "")}
      backLabel="Back to the values"
    />
  );
}
