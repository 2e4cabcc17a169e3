import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { markAccount } from "~/commands/accounts/mark-account.server";
import { ACCOUNT_STATUS_LABELS, accountHref } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { accountStatusSchema } from "~/domain/accounts/account.schema";
import { possibleStatuses } from "~/domain/accounts/account-status";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { AmountInput } from "~/ui/accounts/amount-input";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { DateInput } from "~/ui/form/special-inputs";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (read, params) => [
    { label: "Account management", href: "/measure/accounts" },
    {
      label: (read as { account?: { name: string } } | undefined)?.account?.name ?? "Account",
      href: accountHref(params.accountId ?? ""),
    },
    { label: "Status" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Status of ${data?.account.name ?? "account"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

const HINTS: Record<string, string> = {
  active: "All is well; the day since which it was in danger is taken away.",
  atRisk: "They may leave: contract, people or satisfaction say so.",
  lost: "They left. Answers, contacts and history are kept; figures of customers no longer count it, and the revenue ledger writes down the loss.",
  wonBack: "A lost customer is a customer again.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const account = await findAccount(viewer, params.accountId ?? "");
  if (!account) throw new Response("There is no such account here.", { status: 404 });
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  const { today, currency } = await findAccountSettings(viewer, now());
  const { id, name, version, status, revenueMinor } = account;
  return {
    account: { id, name, version, status },
    choices: possibleStatuses(status),
    today,
    revenue: revenueMinor === null ? "" : moneyText(revenueMinor, currency),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const accountId = params.accountId ?? "";
  const form = await parseForm(request, accountStatusSchema);
  if (!form.ok) return formResponse(form);
  const result = await markAccount(actOf(request, viewer), { ...form.data, accountId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(accountHref(accountId), {
    message: `The account is marked as ${ACCOUNT_STATUS_LABELS[form.data.status]?.toLowerCase()}.`,
  });
}

export default function StatusRoute() {
  const { account, choices, today, revenue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = (name: string) => [answer?.values[name] ?? ""].flat()[0];
  return (
    <>
      <PageHeader
        eyebrow={account.name}
        title="How does it stand with this account?"
        lead={`It is marked as ${ACCOUNT_STATUS_LABELS[account.status]?.toLowerCase() ?? account.status} now.`}
      />
      <Form method="post" className="max-w-160 space-y-5">
        {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
        <VersionInput current={account.version} answer={answer} />
        <Fieldset name="status" label="From now on" required error={answer?.fieldErrors.status}>
          <RadioGroup
            defaultValue={typed("status") || choices[0]}
            options={choices.map((value) => ({
              value,
              label: ACCOUNT_STATUS_LABELS[value] ?? value,
              hint: HINTS[value],
            }))}
          />
        </Fieldset>
        <Field
          name="day"
          label="Since"
          hint="The day it became so, not the day you write it down."
          required
          error={answer?.fieldErrors.day}
        >
          <DateInput defaultValue={typed("day") || today} max={today} required={false} />
        </Field>
        {choices.includes("wonBack") && (
          <Field
            name="revenue"
            label="Revenue a year from now on"
            hint="The revenue ledger writes it down as won back. Left empty, it is what they paid before."
            error={answer?.fieldErrors.revenue}
          >
            <AmountInput defaultValue={typed("revenue") || revenue} />
          </Field>
        )}
        <Field name="note" label="What happened" error={answer?.fieldErrors.note}>
          <TextArea rows={3} maxLength={1000} defaultValue={typed("note")} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to={accountHref(account.id)} variant="quiet">
            Back to the account
          </ButtonLink>
          <SubmitButton>Save</SubmitButton>
        </div>
      </Form>
    </>
  );
}
