import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { addAccount } from "~/commands/accounts/add-account.server";
import { accountHref } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { ACCOUNT_LABELS, addAccountSchema } from "~/domain/accounts/account.schema";
import { accountFormValues, EMPTY_ACCOUNT } from "~/domain/accounts/account-form";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listAccountChoices } from "~/store/accounts/account.queries.server";
import { listPossibleOwners } from "~/store/accounts/account-record.queries.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { AccountFields } from "~/ui/accounts/account-fields";
import { TierRuleWords } from "~/ui/accounts/tier-rule-words";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { Select } from "~/ui/form/select";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Account management", href: "/measure/accounts" }, { label: "New account" }],
};
export const meta: MetaFunction = () => [{ title: "New account · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  const [owners, choices, rule] = await Promise.all([
    listPossibleOwners(viewer),
    listAccountChoices(viewer),
    findTierRule(viewer),
  ]);
  return { owners, choices, rule, key: newId() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, addAccountSchema);
  if (!form.ok) return formResponse(form);
  const result = await addAccount(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(accountHref(result.value.accountId), { message: `${form.data.name} is added.` });
}

export default function NewAccountRoute() {
  const { owners, choices, rule, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = (name: string) => [answer?.values[name] ?? ""].flat()[0];
  return (
    <>
      <PageHeader title="New account" lead="The name is enough to begin with; the rest can follow." />
      {answer?.refusal && answer.refusal.kind !== "invalid" && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post" className="max-w-200">
        <input type="hidden" name="key" value={typed("key") || key} />
        <AccountFields
          values={accountFormValues(EMPTY_ACCOUNT, rule.currency)}
          ticked={{ strategic: false, potential: false }}
          answer={answer}
          owners={owners}
          segments={choices.segments}
          regions={choices.regions}
        />
        <Section title="Tier" lead={<TierRuleWords rule={rule} />}>
          <div className="grid gap-5 sm:grid-cols-[1fr_2fr]">
            <Field name="tier" label={ACCOUNT_LABELS.tier} error={answer?.fieldErrors.tier}>
              <Select
                placeholder="Decide later"
                defaultValue={typed("tier")}
                options={["I", "II", "III"].map((tier) => ({ value: tier, label: `Tier ${tier}` }))}
              />
            </Field>
            <Field
              name="reason"
              label={ACCOUNT_LABELS.reason}
              hint="Only where you decide against the rule."
              error={answer?.fieldErrors.reason}
            >
              <TextArea rows={2} maxLength={1000} defaultValue={typed("reason")} />
            </Field>
          </div>
        </Section>
        <div className="mt-8 flex flex-wrap justify-end gap-2">
          <ButtonLink to="/measure/accounts" variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Add the account</SubmitButton>
        </div>
      </Form>
    </>
  );
}
