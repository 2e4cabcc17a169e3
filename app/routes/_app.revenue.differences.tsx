import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { mendDifference } from "~/commands/revenue/mend-difference.server";
import { mendSchema } from "~/domain/revenue/revenue.schema";
import { bridgeHref } from "~/domain/revenue/revenue-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Mend a difference · Capstan" }];

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, mendSchema);
  if (!form.ok) return formResponse(form);
  const result = await mendDifference(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(bridgeHref(), {
    message: `${result.value.name}: account and ledger agree.`,
  });
}

export default function Mending() {
  return (
    <RefusedPage
      title="The difference stays"
      answer={useActionData<typeof action>()}
      backHref={bridgeHref()}
      backLabel="Back to the bridge"
    />
  );
}
