import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canEditAccounts, READERS_OF_ACCOUNTS } from "~/domain/accounts/account.access";
import { readAccount, readingFrom } from "~/domain/accounts/account-index";
import { lacksDecisionMaker } from "~/domain/accounts/coverage";
import { proposeTier } from "~/domain/accounts/tier.rules";
import { windowLabel } from "~/domain/indices/index-window";
import { WHOLE_LEDGER } from "~/domain/revenue/ledger-filter";
import { requireRight, requireViewer } from "~/http/session.server";
import { monthOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findAccountPage } from "~/store/accounts/account-page.queries.server";
import { listPossibleOwners } from "~/store/accounts/account-record.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { listLedger, sumLedger } from "~/store/revenue/ledger.queries.server";
import { listWinBacks } from "~/store/win-back/win-back-list.queries.server";
import { AccountMain } from "~/ui/accounts/account-main";
import { AccountSide } from "~/ui/accounts/account-side";
import { CoverageAlert } from "~/ui/accounts/coverage-alert";
import { StatusWord } from "~/ui/accounts/status-word";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Measure" },
    { label: "Account management", href: "/measure/accounts" },
    { label: (data as { account?: { name: string } } | undefined)?.account?.name ?? "Account" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.account.name ?? "Account"} · Capstan` },
];

/** Lines of the ledger that stand on the page; the rest is one click away. */
const LINES_SHOWN = 10;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const { window, since, today, silentDays, floor, fewFloor } = await findAccountSettings(viewer, now());
  const span = { since, from: readingFrom(window), to: monthOf(window.to) };
  const [account, rule, owners, revenue, ledger, winBacks] = await Promise.all([
    findAccountPage(viewer, params.accountId ?? "", span),
    findTierRule(viewer),
    listPossibleOwners(viewer),
    listLedger(viewer, { ...WHOLE_LEDGER, account: params.accountId ?? "" }, null, LINES_SHOWN),
    sumLedger(viewer, { ...WHOLE_LEDGER, account: params.accountId ?? "", to: today }),
    listWinBacks(viewer, params.accountId ?? ""),
  ]);
  if (!account) throw new Response("There is no such account here.", { status: 404 });
  const { lines } = await listActivityLines(viewer, { recordId: account.id, take: 8 });
  return {
    account,
    rule,
    proposal: proposeTier(rule, account),
    satisfaction: readAccount(account.months, "satisfaction", window, fewFloor),
    loyalty: readAccount(account.months, "loyalty", window, fewFloor),
    lines,
    winBacks,
    revenue: { ...revenue, ...ledger },
    window,
    windowWords: windowLabel(window, viewer.locale),
    today,
    silentDays,
    floor,
    fewFloor,
    owners: owners.map(({ id, name }) => ({ id, name })),
    mayEdit: canEditAccounts(viewer),
  };
}

export type AccountRead = ReturnType<typeof useLoaderData<typeof loader>>;

export default function AccountRoute() {
  const read = useLoaderData<typeof loader>();
  const { account, mayEdit } = read;
  const at = `/accounts/${account.id}`;
  return (
    <>
      <PageHeader
        title={account.name}
        eyebrow={account.externalId || undefined}
        meta={
          <>
            <Badge tone="accent">{account.tier === null ? "No tier" : `Tier ${account.tier}`}</Badge>
            <StatusWord status={account.status} />
            {account.keyAccount && <Badge>Key account</Badge>}
            {account.strategic && <Badge>Strategic</Badge>}
            <span>{account.owner ?? "No owner yet"}</span>
          </>
        }
        action={
          mayEdit ? (
            <ButtonLink to={`${at}/edit`} variant="primary">
              Edit
            </ButtonLink>
          ) : undefined
        }
        menu={
          mayEdit
            ? [
                { label: "Decide the tier", href: `${at}/tier` },
                { label: "Change the status", href: `${at}/status` },
                { label: "Add a contact", href: `/contacts/new?account=${account.id}` },
                { separator: true },
                { label: "Delete", href: `${at}/deletion`, tone: "danger" },
              ]
            : undefined
        }
      />
      {lacksDecisionMaker(account.tier, account.status, account.coverage) && (
        <div className="mb-6">
          <CoverageAlert
            accounts={[{ id: account.id, name: account.name }]}
            more={false}
            days={read.silentDays}
            mayEdit={mayEdit}
            own
          />
        </div>
      )}
      <TwoColumns main={<AccountMain {...read} />} side={<AccountSide {...read} />} />
    </>
  );
}
