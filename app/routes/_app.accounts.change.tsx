import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setAccountOwner } from "~/commands/accounts/set-account-owner.server";
import { setTiers } from "~/commands/accounts/set-tiers.server";
import { isTier } from "~/domain/accounts/account";
import {
  canEditAccounts,
  MAY_NOT_EDIT_ACCOUNTS,
  READERS_OF_ACCOUNTS,
} from "~/domain/accounts/account.access";
import { readAccountFilter } from "~/domain/accounts/account-filter";
import { type BulkMove, previewMove, readBulkMove } from "~/domain/accounts/bulk-change";
import { setOwnerSchema, setTiersSchema } from "~/domain/accounts/tier.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listChosen } from "~/store/accounts/account.queries.server";
import { listPossibleOwners } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { BulkChange } from "~/ui/accounts/bulk-change";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Account management", href: "/measure/accounts" }, { label: "Change several" }],
};
export const meta: MetaFunction = () => [{ title: "Change several accounts · Capstan" }];

const MOST = 5_000;
/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const params = new URL(request.url).searchParams;
  const isAll = params.get("all") === "1";
  const ids = params.getAll("id").filter((id) => /^[0-9A-Za-z]{1,60}$/.test(id));
  const { since } = await findAccountSettings(viewer, now());
  const [accounts, owners, rule] = await Promise.all([
    listChosen(
      viewer,
      isAll ? { filter: readAccountFilter(params), since } : { ids: ids.slice(0, MOST) },
      MOST,
    ),
    listPossibleOwners(viewer),
    findTierRule(viewer),
  ]);
  const move = readBulkMove(params, owners);
  return {
    tooMany: accounts.length > MOST,
    lines: previewMove(accounts.slice(0, MOST), move, rule),
    move,
    owners: owners.map(({ id, name }) => ({ id, name })),
    mayEdit: canEditAccounts(viewer),
    /** What the choosing form has to carry along. */
    keep: [...params].filter(([key]) => key !== "move" && key !== "to"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const isOwner = new URL(request.url).searchParams.get("move") === "owner";
  const act = actOf(request, viewer);
  if (isOwner) {
    const form = await parseForm(request, setOwnerSchema);
    if (!form.ok) return formResponse(form);
    const result = await setAccountOwner(act, form.data);
    if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
    return back(result.value.changed, "have a new owner");
  }
  const form = await parseForm(request, setTiersSchema);
  if (!form.ok) return formResponse(form);
  const result = await setTiers(act, form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return back(
    result.value.changed,
    isTier(form.data.tier) ? `stand in tier ${form.data.tier} now` : "have another tier now",
  );
}

const back = (changed: number, what: string) =>
  redirectWithToast("/measure/accounts", {
    message:
      changed === 0
        ? "Nothing had to be changed."
        : changed === 1
          ? "1 account is changed."
          : `${changed} accounts ${what}.`,
  });

export default function ChangeSeveralRoute() {
  const { lines, tooMany, move, owners, mayEdit, keep } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (lines.length === 0) {
    return (
      <>
        <PageHeader title="Change several accounts" />
        <EmptyState
          title="No account is chosen"
          action={<ButtonLink to="/measure/accounts">Back to the accounts</ButtonLink>}
        >
          <p>Tick the accounts in the list, then choose “Change the chosen”.</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={
          lines.length === 1 ? "Change 1 account" : `Change ${lines.length.toLocaleString("en")} accounts`
        }
        lead="Choose what they are to become. You see every change before anything is saved."
      />
      {tooMany && (
        <Banner tone="warn" title="Only the first 5,000 are taken.">
          Narrow the list by segment or region and change the parts one after another.
        </Banner>
      )}
      {mayEdit ? (
        <BulkChange
          lines={lines}
          move={move as BulkMove | null}
          owners={owners}
          keep={keep}
          answer={answer}
        />
      ) : (
        <Banner title="You can read accounts, not change them.">{MAY_NOT_EDIT_ACCOUNTS}</Banner>
      )}
    </>
  );
}
