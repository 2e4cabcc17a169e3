import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { setTier } from "~/commands/accounts/set-tier.server";
import { accountHref, TIER_MEANINGS, TIERS } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { proposeTier } from "~/domain/accounts/tier.rules";
import { setTierSchema } from "~/domain/accounts/tier.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { ProposalWords } from "~/ui/accounts/proposal-words";
import { TierRuleWords } from "~/ui/accounts/tier-rule-words";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
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
    { label: "Tier" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Tier of ${data?.account.name ?? "account"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const account = await findAccount(viewer, params.accountId ?? "");
  if (!account) throw new Response("There is no such account here.", { status: 404 });
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  const rule = await findTierRule(viewer);
  const { id, name, version, tier } = account;
  return { account: { id, name, version, tier }, rule, proposal: proposeTier(rule, account) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const accountId = params.accountId ?? "";
  const form = await parseForm(request, setTierSchema);
  if (!form.ok) return formResponse(form);
  const result = await setTier(actOf(request, viewer), { ...form.data, accountId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { tier } = form.data;
  return redirectWithToast(accountHref(accountId), {
    message: tier === null ? "The account has no tier now." : `The account stands in tier ${tier}.`,
  });
}

export default function TierRoute() {
  const { account, rule, proposal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = (name: string) => [answer?.values[name] ?? ""].flat()[0];
  return (
    <>
      <PageHeader eyebrow={account.name} title="Decide the tier" lead={<TierRuleWords rule={rule} />} />
      <Form method="post" className="max-w-160 space-y-5">
        {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
        <VersionInput current={account.version} answer={answer} />
        <p className="rounded-lg border border-line bg-sunken px-4 py-3 text-sm">
          <ProposalWords proposal={proposal} rule={rule} />
        </p>
        <Fieldset name="tier" label="Tier" required error={answer?.fieldErrors.tier}>
          <RadioGroup
            defaultValue={answer ? typed("tier") : (account.tier ?? proposal.tier ?? "")}
            options={[
              ...TIERS.map((tier) => ({
                value: tier,
                label: `Tier ${tier}${proposal.tier === tier ? ", as the rule proposes" : ""}`,
                hint: TIER_MEANINGS[tier],
              })),
              { value: "", label: "No tier", hint: "Nobody has decided yet." },
            ]}
            required={false}
          />
        </Fieldset>
        <Field
          name="reason"
          label="Why another tier than the rule proposes"
          hint="Needed only where you decide against the rule. It stays in the tier history for whoever asks later."
          error={answer?.fieldErrors.reason}
        >
          <TextArea rows={3} maxLength={1000} defaultValue={typed("reason")} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to={accountHref(account.id)} variant="quiet">
            Back to the account
          </ButtonLink>
          <SubmitButton>Save the tier</SubmitButton>
        </div>
      </Form>
    </>
  );
}
