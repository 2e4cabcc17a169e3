import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { deleteAccount } from "~/commands/accounts/delete-account.server";
import { accountHref } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { deleteRecordSchema } from "~/domain/accounts/account.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { countAccountTraces, findAccount } from "~/store/accounts/account-record.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Account management", href: "/measure/accounts" },
    { label: "Account", href: accountHref(params.accountId ?? "") },
    { label: "Delete" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Delete an account · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const account = await findAccount(viewer, params.accountId ?? "");
  if (!account) throw new Response("There is no such account here.", { status: 404 });
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  const traces = await countAccountTraces(viewer, account.id);
  return {
    account: { id: account.id, name: account.name, version: account.version },
    isFree: traces.responses + traces.cases + traces.enrolments === 0 && traces.revenueChanges <= 1,
    traces,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, deleteRecordSchema);
  if (!form.ok) return formResponse(form);
  const accountId = params.accountId ?? "";
  const result = await deleteAccount(actOf(request, viewer), { ...form.data, accountId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/measure/accounts", { message: `${result.value.name} is deleted.` });
}

export default function DeletionRoute() {
  const { account, isFree, traces } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        eyebrow={account.name}
        title="Delete this account?"
        lead="For accounts that were added by mistake. Its contacts stay, without this account; its tier history goes with it."
      />
      {answer?.refusal && <RefusalNotice refusal={answer.refusal} />}
      {isFree ? (
        <Form method="post" className="flex flex-wrap gap-2">
          <input type="hidden" name="version" value={account.version} />
          <ButtonLink to={accountHref(account.id)}>Keep it</ButtonLink>
          <SubmitButton variant="danger">Delete {account.name}</SubmitButton>
        </Form>
      ) : (
        <Banner
          tone="info"
          title="This account has a history, so it cannot be deleted."
          action={
            <ButtonLink to={`${accountHref(account.id)}/status`} size="sm">
              Mark it as lost
            </ButtonLink>
          }
        >
          {traces.responses.toLocaleString("en")} responses and {traces.cases} cases belong to it, and{" "}
          {traces.revenueChanges} lines of the revenue ledger. Marked as lost, it no longer counts as a
          customer, and figures of the past keep what belongs to them.
        </Banner>
      )}
    </>
  );
}
