import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { withdrawChange } from "~/commands/revenue/withdraw-change.server";
import { withdrawChangeSchema } from "~/domain/revenue/revenue.schema";
import { LEDGER, ledgerOf } from "~/domain/revenue/revenue-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Withdraw a line · Capstan" }];

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, withdrawChangeSchema);
  if (!form.ok) return formResponse(form);
  const changeId = params.changeId ?? "";
  const result = await withdrawChange(actOf(request, viewer), { changeId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(ledgerOf(result.value.accountId), {
    message: `The line of ${result.value.name} is withdrawn and counts no longer.`,
  });
}

export default function Withdrawal() {
  return (
    <RefusedPage
      title="The line stays"
      answer={useActionData<typeof action>()}
      backHref={LEDGER}
      backLabel="Back to the ledger"
    />
  );
}
