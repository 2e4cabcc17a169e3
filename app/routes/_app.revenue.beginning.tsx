import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { beginLedger } from "~/commands/revenue/begin-ledger.server";
import { beginLedgerSchema } from "~/domain/revenue/revenue.schema";
import { bridgeHref, LEDGER } from "~/domain/revenue/revenue-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Begin the ledger · Capstan" }];

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, beginLedgerSchema);
  if (!form.ok) return formResponse(form);
  const result = await beginLedger(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal);
  const { accounts } = result.value;
  return redirectWithToast(bridgeHref(), {
    message: `${accounts} ${accounts === 1 ? "account is" : "accounts are"} in the ledger now.`,
  });
}

export default function Beginning() {
  return (
    <RefusedPage
      title="The ledger has not begun"
      answer={useActionData<typeof action>()}
      backHref={LEDGER}
      backLabel="Back to the ledger"
    />
  );
}
