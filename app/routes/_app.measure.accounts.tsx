import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { canEditAccounts, READERS_OF_ACCOUNTS } from "~/domain/accounts/account.access";
import {
  type AccountSort,
  accountQuery,
  accountsHref,
  isNarrowed,
  NO_ACCOUNT_FILTER,
  readAccountFilter,
  readAccountSort,
} from "~/domain/accounts/account-filter";
import { windowLabel } from "~/domain/indices/index-window";
import { canReviewComponent } from "~/domain/playbook/component-record";
import { cursorIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import {
  listAccountChoices,
  listAccounts,
  listTierCounts,
  sumAccounts,
} from "~/store/accounts/account.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { findComponentStanding } from "~/store/playbook/component-records.queries.server";
import { AccountFilters } from "~/ui/accounts/account-filters";
import { AccountsEmpty } from "~/ui/accounts/accounts-empty";
import { AccountsTable } from "~/ui/accounts/accounts-table";
import { ChooseRows } from "~/ui/accounts/choose-rows";
import { CoverageAlert } from "~/ui/accounts/coverage-alert";
import { TierTiles } from "~/ui/accounts/tier-tiles";
import { ButtonLink } from "~/ui/controls/button";
import { MoneyText } from "~/ui/controls/money-text";
import { Pagination } from "~/ui/controls/pagination";
import { useReader } from "~/ui/controls/reader";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { ComponentStanding } from "~/ui/playbook/component-standing";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Measure" }, { label: "Account management" }],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Account management · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const params = new URL(request.url).searchParams;
  const [filter, sort] = [readAccountFilter(params), readAccountSort(params)];
  const settings = await findAccountSettings(viewer, now());
  const { since, window, floor, fewFloor, silentDays } = settings;
  const cursor = cursorIn(request, "after");
  const unheard = { ...NO_ACCOUNT_FILTER, tier: "I", voice: "missing" as const };
  const [list, sums, counts, choices, gap, standing] = await Promise.all([
    listAccounts(viewer, { filter, sort, cursor, window, since, fewFloor }),
    sumAccounts(viewer, filter, since),
    listTierCounts(viewer),
    listAccountChoices(viewer),
    listAccounts(viewer, {
      filter: unheard,
      sort: "revenue",
      cursor: null,
      window,
      since,
      fewFloor,
      take: 5,
    }),
    findComponentStanding(viewer, "accounts", now()),
  ]);
  return {
    ...list,
    ...counts,
    sums,
    choices,
    filter,
    sort,
    isFirst: cursor === null,
    window,
    floor,
    fewFloor,
    silentDays,
    gap: gap.rows.map(({ id, name }) => ({ id, name })),
    moreGaps: gap.next !== null,
    mayEdit: canEditAccounts(viewer),
    standing,
    mayReview: canReviewComponent(viewer, standing.record.leadId),
    locale: viewer.locale,
  };
}

export default function AccountsRoute() {
  const page = useLoaderData<typeof loader>();
  const { rows, next, tiers, lost, sums, filter, sort, mayEdit, window, locale } = page;
  const { currency } = useReader();
  const customers = tiers.reduce((sum, tier) => sum + tier.accounts, 0);
  const tiered = tiers.reduce((sum, tier) => sum + (tier.tier === null ? 0 : tier.accounts), 0);
  const add = mayEdit ? (
    <>
      <ButtonLink to="/accounts/import">Import</ButtonLink>
      <ButtonLink to="/accounts/new" variant="primary">
        Add an account
      </ButtonLink>
    </>
  ) : undefined;
  if (customers + lost === 0) return <AccountsEmpty action={add} />;
  const sortHref = (to: AccountSort) => accountsHref(filter, to);
  return (
    <>
      <PageHeader
        title="Account management"
        lead={`${customers} ${customers === 1 ? "customer" : "customers"}, ${tiered === customers ? "all of them tiered" : `${tiered} of them tiered`}${lost > 0 ? `; ${lost} lost ${lost === 1 ? "account is" : "accounts are"} kept` : ""}.`}
        meta={
          <>
            <span>Satisfaction of {windowLabel(window, locale)}</span>
            <ButtonLink to="/contacts" size="sm" variant="quiet">
              Contacts
            </ButtonLink>
            <ButtonLink to="/tiers" size="sm" variant="quiet">
              Tier rule
            </ButtonLink>
            <ButtonLink to="/key-accounts" size="sm" variant="quiet">
              Key accounts
            </ButtonLink>
            <ButtonLink to="/renewals" size="sm" variant="quiet">
              Renewals
            </ButtonLink>
          </>
        }
        action={add}
      />
      <ComponentStanding
        slug="accounts"
        label="Account management"
        {...page.standing}
        mayReview={page.mayReview}
      />
      <TierTiles tiers={tiers} />
      <CoverageAlert accounts={page.gap} more={page.moreGaps} days={page.silentDays} mayEdit={mayEdit} />
      <AccountFilters filter={filter} sort={sort} choices={page.choices} silentDays={page.silentDays} />
      {rows.length === 0 ? (
        <EmptyState
          title="No account matches"
          action={<ButtonLink to="/measure/accounts">Show all accounts</ButtonLink>}
        >
          <p>Take a filter away, or look for another name.</p>
        </EmptyState>
      ) : (
        <>
          <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
            <p>
              <strong className="tabular font-semibold">{sums.accounts}</strong>{" "}
              {sums.accounts === 1 ? "account" : "accounts"}
              {isNarrowed(filter) ? " found" : ""} ·{" "}
              {sums.revenueMinor === null ? (
                "revenue not given, "
              ) : (
                <>
                  <MoneyText amount={moneyText(sums.revenueMinor, currency)} /> a year from{" "}
                </>
              )}
              {sums.customers} {sums.customers === 1 ? "customer" : "customers"}
              {sums.revenueMinor !== null &&
                sums.withoutRevenue > 0 &&
                `, ${sums.withoutRevenue} without a figure`}{" "}
              · {sums.contacts} {sums.contacts === 1 ? "contact" : "contacts"}
            </p>
            <span className="no-print flex flex-wrap items-center gap-2">
              {mayEdit && <ChooseRows found={sums.accounts} query={accountQuery(filter)} />}
              <ButtonLink
                to={`/accounts.csv${accountQuery(filter, sort)}`}
                reloadDocument
                prefetch="none"
                size="sm"
                icon={<Download aria-hidden="true" />}
              >
                CSV
              </ButtonLink>
            </span>
          </div>
          <AccountsTable
            rows={rows}
            window={window}
            floor={page.floor}
            fewFloor={page.fewFloor}
            silentDays={page.silentDays}
            sort={sort}
            sortHref={sortHref}
            chooseFor={mayEdit ? "choose-accounts" : null}
          />
          <Pagination
            previousHref={page.isFirst ? null : accountsHref(filter, sort)}
            nextHref={
              next === null ? null : `/measure/accounts${accountQuery(filter, sort, { after: next })}`
            }
            summary={`${rows.length} of ${sums.accounts} shown`}
          />
        </>
      )}
    </>
  );
}
