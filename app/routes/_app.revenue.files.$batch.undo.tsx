import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { undoRevenueImport } from "~/commands/revenue/undo-import.server";
import { withdrawChangeSchema } from "~/domain/revenue/revenue.schema";
import { LEDGER } from "~/domain/revenue/revenue-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { onlyPosted } from "~/http/only-posted.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { RefusedPage } from "~/ui/tasks/refused-page";

export const loader = onlyPosted;
export const meta: MetaFunction = () => [{ title: "Undo a file · Capstan" }];

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, withdrawChangeSchema);
  if (!form.ok) return formResponse(form);
  const batch = params.batch ?? "";
  const result = await undoRevenueImport(actOf(request, viewer), { batch, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal);
  const { count } = result.value;
  return redirectWithToast(LEDGER, {
    message: `${count} ${count === 1 ? "line is" : "lines are"} withdrawn; the same file may come again.`,
  });
}

export default function Undo() {
  return (
    <RefusedPage
      title="The file stays"
      answer={useActionData<typeof action>()}
      backHref={LEDGER}
      backLabel="Back to the ledger"
    />
  );
}
