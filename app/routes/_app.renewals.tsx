import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { WHO_EDITS_CONTRACTS } from "~/commands/accounts/edit-contract.server";
import { canRunProgram } from "~/domain/accounts/key-account.access";
import {
  byMonth,
  cursorText,
  HORIZONS,
  type RenewalMonth,
  RISK_LABELS,
  readCursor,
  renewalQuery,
  renewalsHref,
  sumOrNoData,
} from "~/domain/accounts/renewal";
import { windowLabel } from "~/domain/indices/index-window";
import { readRenewalQuestion } from "~/http/renewal-question.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { formatMonth, type Month } from "~/shared/calendar";
import { moneyText } from "~/shared/money";
import { findRenewalSums, listRenewals } from "~/store/accounts/renewal.queries.server";
import { RenewalTiles } from "~/ui/accounts/renewal-tiles";
import { RenewalsTable } from "~/ui/accounts/renewals-table";
import { ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { MoneyText } from "~/ui/controls/money-text";
import { Pagination } from "~/ui/controls/pagination";
import { useReader } from "~/ui/controls/reader";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Account management", href: "/measure/accounts" }, { label: "Renewals" }],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Renewals · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Renewals are read by the people of the program.");
  const { settings, question, problems } = await readRenewalQuestion(request, viewer);
  const after = readCursor(new URL(request.url).searchParams.get("after"));
  const [list, sums] = await Promise.all([
    listRenewals(viewer, question, settings, after),
    findRenewalSums(viewer, question, settings),
  ]);
  return {
    ...list,
    ...sums,
    ...question,
    problems,
    isLater: after !== null,
    fewFloor: settings.fewFloor,
    silentDays: settings.silentDays,
    mayEdit: canRunProgram(viewer),
    whoEdits: WHO_EDITS_CONTRACTS,
    locale: viewer.locale,
  };
}

export default function RenewalsRoute() {
  const data = useLoaderData<typeof loader>();
  const { rows, next, filter, window, today, whole, shown, undated, locale } = data;
  const { currency } = useReader();
  const { pathname, search } = useLocation();
  const worth = sumOrNoData(shown.all);
  const query = renewalQuery(filter);
  const hasDates = whole.all.accounts > 0 || filter.within !== 365;
  return (
    <>
      <PageHeader
        title="Renewals"
        lead="Who renews next, what it is worth, and what these customers say. A sum without a contract value is no data, not 0."
        meta={<span>Satisfaction of {windowLabel(window, locale)}</span>}
        action={
          shown.all.accounts > 0 ? (
            <ButtonLink to={`/renewals.csv${query ? `?${query}` : ""}`} reloadDocument prefetch="none">
              Export CSV
            </ButtonLink>
          ) : undefined
        }
      />
      {data.problems.length > 0 && (
        <div className="mb-4">
          <Banner tone="warn" title="Part of this address could not be read">
            {data.problems.join(" ")}
          </Banner>
        </div>
      )}
      <nav aria-label="Horizon" className="no-print mb-4 flex flex-wrap gap-2">
        {HORIZONS.map((days) => (
          <Chip
            key={days}
            href={renewalsHref({ within: days, undated: false }, filter)}
            selected={!filter.undated && filter.within === days}
          >
            Next {days} days
          </Chip>
        ))}
        {undated > 0 && (
          <Chip
            href={renewalsHref({ undated: true, risk: null, unheard: false, unvalued: false })}
            selected={filter.undated}
          >
            {undated} without a date
          </Chip>
        )}
      </nav>
      <RenewalTiles sums={whole} filter={filter} silentDays={data.silentDays} />
      <div className="mt-4 flex flex-wrap items-center gap-2 text-sm">
        <p>
          <span className="font-medium tabular">
            {shown.all.accounts} {shown.all.accounts === 1 ? "account" : "accounts"}
          </span>
          {shown.all.accounts > 0 && (
            <>
              {" "}
              worth <MoneyText amount={worth === null ? null : moneyText(worth, currency)} />
            </>
          )}
          {shown.all.accounts > shown.all.valued && (
            <>
              ,{" "}
              <Link to={renewalsHref({ unvalued: true }, filter)} className="link">
                {shown.all.accounts - shown.all.valued} without a contract value
              </Link>
            </>
          )}
        </p>
        {filter.risk && (
          <Chip removeHref={renewalsHref({ risk: null }, filter)} removeLabel="Show every state">
            {RISK_LABELS[filter.risk]}
          </Chip>
        )}
        {filter.unheard && (
          <Chip removeHref={renewalsHref({ unheard: false }, filter)} removeLabel="Show those heard too">
            No decision maker heard
          </Chip>
        )}
        {filter.unvalued && (
          <Chip
            removeHref={renewalsHref({ unvalued: false }, filter)}
            removeLabel="Show those with a value too"
          >
            Without a contract value
          </Chip>
        )}
      </div>
      {!data.mayEdit && (
        <div className="mt-3">
          <InlineNote>{data.whoEdits}</InlineNote>
        </div>
      )}
      {rows.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            title={hasDates ? "No contract ends here" : "No renewal dates yet"}
            action={
              undated > 0 ? (
                <ButtonLink to={renewalsHref({ undated: true })} variant="primary">
                  Enter when contracts end
                </ButtonLink>
              ) : (
                <ButtonLink to="/accounts/import">Import accounts</ButtonLink>
              )
            }
          >
            <p>
              {undated > 0
                ? `Of ${undated} ${undated === 1 ? "customer" : "customers"} nobody entered when the contract ends. Another horizon or fewer filters may show more.`
                : "A longer horizon or fewer filters may show more."}
            </p>
          </EmptyState>
        </div>
      ) : (
        <>
          {byMonth(rows, today).map((group) => (
            <Section key={group.month} title={monthWords(group.month, locale)}>
              <RenewalsTable
                caption={`Renewals, ${monthWords(group.month, locale)}`}
                rows={group.rows}
                window={window}
                floor={data.fewFloor}
                mayEdit={data.mayEdit}
                back={`${pathname}${search}`}
              />
            </Section>
          ))}
          {(next !== null || data.isLater) && (
            <Pagination
              previousHref={data.isLater ? renewalsHref({}, filter) : null}
              nextHref={
                next ? `/renewals?${[query, `after=${cursorText(next)}`].filter(Boolean).join("&")}` : null
              }
              summary={`${rows.length} shown of ${shown.all.accounts}`}
            />
          )}
        </>
      )}
    </>
  );
}

const monthWords = (month: RenewalMonth, locale: string): string =>
  month === "passed"
    ? "The day has passed"
    : month === "undated"
      ? "Without a date"
      : formatMonth(month as Month, locale, "long");
