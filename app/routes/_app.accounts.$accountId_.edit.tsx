import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editAccount } from "~/commands/accounts/edit-account.server";
import { accountHref } from "~/domain/accounts/account";
import { canEditAccounts, MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { editAccountSchema } from "~/domain/accounts/account.schema";
import { accountFormValues } from "~/domain/accounts/account-form";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { type RefusedForm, statusOf } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listAccountChoices } from "~/store/accounts/account.queries.server";
import { findAccount, listPossibleOwners } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { AccountFields } from "~/ui/accounts/account-fields";
import { staleAccountFields } from "~/ui/accounts/stale-account";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { StaleNotice } from "~/ui/form/stale-notice";
import { SubmitButton } from "~/ui/form/submit-button";
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
    { label: "Edit" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data: read }) => [
  { title: `Edit ${read?.account.name ?? "account"} · Capstan` },
];

const notHere = () => new Response("There is no such account here.", { status: 404 });

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const account = await findAccount(viewer, params.accountId ?? "");
  if (!account) throw notHere();
  if (!canEditAccounts(viewer)) throw new Response(MAY_NOT_EDIT_ACCOUNTS, { status: 403 });
  const [owners, choices, rule, { today }] = await Promise.all([
    listPossibleOwners(viewer, account.ownerId),
    listAccountChoices(viewer),
    findTierRule(viewer),
    findAccountSettings(viewer, now()),
  ]);
  const { id, name, version, strategic, potential } = account;
  return {
    account: { id, name, version, strategic, potential },
    values: accountFormValues(account, rule.currency),
    owners,
    choices,
    today,
  };
}

/** What somebody else saved meanwhile; null where the form was refused for another reason. */
interface Theirs {
  values: Record<string, string>;
  savedBy: string;
  savedAt: string;
  version: string;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const accountId = params.accountId ?? "";
  const form = await parseForm(request, editAccountSchema);
  if (!form.ok) return answerOf({ ...form, refusal: null }, 422);
  const result = await editAccount(actOf(request, viewer), { ...form.data, accountId });
  if (result.ok) {
    return redirectWithToast(accountHref(accountId), { message: `${form.data.name} is saved.` });
  }
  const { refusal } = result;
  if (refusal.kind === "not-found") throw notHere();
  const refused: RefusedForm = {
    ok: false,
    refusal,
    fieldErrors: refusal.kind === "invalid" ? refusal.fieldErrors : {},
    formErrors: [refusal.message],
    values: form.values,
  };
  if (refusal.kind !== "stale") return answerOf(refused, statusOf(refusal));
  const [theirs, rule, { lines }] = await Promise.all([
    findAccount(viewer, accountId),
    findTierRule(viewer),
    listActivityLines(viewer, { recordId: accountId, take: 1 }),
  ]);
  if (!theirs) throw notHere();
  return answerOf(refused, statusOf(refusal), {
    values: accountFormValues(theirs, rule.currency),
    savedBy: lines[0]?.actorName ?? "Somebody",
    savedAt: new Date(lines[0]?.at ?? theirs.createdAt).toISOString(),
    version: String(theirs.version),
  });
}

const answerOf = (refused: RefusedForm, status: number, theirs: Theirs | null = null) =>
  data({ ...refused, theirs }, { status });

export default function EditAccountRoute() {
  const { account, values, owners, choices, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const theirs = answer?.theirs ?? null;
  return (
    <>
      <PageHeader
        title={`Edit ${account.name}`}
        lead="Tier and status are decisions of their own, on the account's page."
      />
      <div className="max-w-200">
        {answer && theirs ? (
          <StaleNotice
            savedBy={theirs.savedBy}
            savedAt={theirs.savedAt}
            keep={{ version: theirs.version, revenueOn: [answer.values.revenueOn ?? ""].flat()[0] ?? "" }}
            fields={staleAccountFields(answer.values, theirs.values, owners)}
          />
        ) : (
          <>
            {answer?.refusal && answer.refusal.kind !== "invalid" && (
              <div className="mb-6">
                <RefusalNotice refusal={answer.refusal} />
              </div>
            )}
            <Form method="post">
              <VersionInput current={account.version} answer={answer} />
              <AccountFields
                values={values}
                ticked={account}
                answer={answer}
                owners={owners}
                segments={choices.segments}
                regions={choices.regions}
                revenueOn={today}
              />
              <div className="mt-8 flex flex-wrap justify-end gap-2">
                <ButtonLink to={accountHref(account.id)} variant="quiet">
                  Cancel
                </ButtonLink>
                <SubmitButton>Save</SubmitButton>
              </div>
            </Form>
          </>
        )}
      </div>
    </>
  );
}
