import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordChange } from "~/commands/revenue/record-change.server";
import { canKeepLedger, READERS_OF_REVENUE, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import { recordChangeSchema } from "~/domain/revenue/revenue.schema";
import { LEDGER, ledgerOf } from "~/domain/revenue/revenue-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listAccountNames } from "~/store/accounts/account-names.queries.server";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { findLedgerGround } from "~/store/revenue/revenue-ledger.server";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { ChangeForm } from "~/ui/revenue/change-form";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Revenue ledger", href: LEDGER }, { label: "Record a change" }],
};
export const meta: MetaFunction = () => [{ title: "Record a change of revenue · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_REVENUE);
  const mayKeep = canKeepLedger(viewer);
  const asked = new URL(request.url).searchParams.get("account") ?? "";
  const [names, account, { today }] = await Promise.all([
    mayKeep ? listAccountNames(viewer) : [],
    mayKeep && asked !== "" ? findAccount(viewer, asked.slice(0, 60)) : null,
    findLedgerGround(viewer, now()),
  ]);
  // The asked one is always among the choices, however many there are.
  const accounts =
    account && !names.some(({ id }) => id === account.id)
      ? [{ id: account.id, name: account.name }, ...names]
      : names;
  return { mayKeep, who: WHO_KEEPS_THE_LEDGER, accounts, accountId: account?.id ?? "", today, once: newId() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, recordChangeSchema);
  if (!form.ok) return formResponse(form);
  const result = await recordChange(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(ledgerOf(form.data.accountId), {
    message: "The change is in the ledger.",
    undo: {
      url: `/revenue/${result.value.changeId}/withdrawal`,
      fields: { follow: form.data.follow ? "on" : "" },
    },
  });
}

export default function NewChange() {
  const { mayKeep, who, ...read } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Record a change of revenue"
        lead="For what no account's page tells: the past, or a change that finance reports. A loss or a return of today is best marked on the account, which writes its line by itself."
      />
      {mayKeep ? <ChangeForm {...read} answer={answer} /> : <InlineNote>{who}</InlineNote>}
    </>
  );
}
