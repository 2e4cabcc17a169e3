import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { WHO_RUNS_THE_PROGRAM } from "~/domain/accounts/key-account";
import { canRunProgram } from "~/domain/accounts/key-account.access";
import { keyAccountHref, proposedPlanHref } from "~/domain/accounts/perception";
import { defaultWindow, windowLabel } from "~/domain/indices/index-window";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import { listPerceptionProposals } from "~/store/accounts/account-needs.queries.server";
import {
  findProgramFrame,
  listKeyAccounts,
  listManagerLoads,
} from "~/store/accounts/key-account.queries.server";
import { listScorecardMeasures } from "~/store/accounts/scorecard.queries.server";
import { KeyAccountsTable } from "~/ui/accounts/key-accounts-table";
import { ManagerLoads } from "~/ui/accounts/manager-loads";
import { ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { DateText } from "~/ui/controls/date-text";
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
  crumbs: () => [{ label: "Account management", href: "/measure/accounts" }, { label: "Key accounts" }],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Key accounts · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Key accounts are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const managerId = params.get("manager")?.slice(0, 64) || null;
  const after = params.get("after")?.slice(0, 300) || null;
  const frame = await findProgramFrame(viewer);
  const window = defaultWindow(dayIn(now(), frame.timeZone));
  const [list, loads, measures, proposals] = await Promise.all([
    listKeyAccounts(viewer, window, { managerId, after }),
    listManagerLoads(viewer),
    listScorecardMeasures(viewer),
    listPerceptionProposals(viewer),
  ]);
  return {
    ...list,
    ...frame,
    managerId,
    after,
    window,
    proposals,
    loads: loads.map((load) => ({ ...load, measures: measures.get(load.managerId) ?? [] })),
    mayRun: canRunProgram(viewer),
    locale: viewer.locale,
  };
}

export default function KeyAccountsRoute() {
  const data = useLoaderData<typeof loader>();
  const { rows, next, loads, cap, managerId, window, mayRun } = data;
  const { currency } = useReader();
  const total = loads.reduce((sum, load) => sum + load.accounts, 0);
  const chosen = loads.find((load) => load.managerId === managerId);
  const enrol = mayRun ? (
    <ButtonLink to="/key-accounts/new" variant="primary">
      Enrol an account
    </ButtonLink>
  ) : undefined;
  const isEmpty = total === 0 && data.orphans.length === 0;
  return (
    <>
      <PageHeader
        title="Key accounts"
        lead={
          isEmpty
            ? undefined
            : `${total === 1 ? "One account is" : `${total} accounts are`} protected. Few are meant: at most ${cap} per manager, so that each gets what was promised.`
        }
        meta={isEmpty ? undefined : <span>Satisfaction of {windowLabel(window, data.locale)}</span>}
        action={isEmpty ? undefined : enrol}
      />
      {!mayRun && (
        <div className="mb-4">
          <InlineNote>{WHO_RUNS_THE_PROGRAM}</InlineNote>
        </div>
      )}
      <div className="my-4 space-y-3 empty:hidden">
        {data.proposals.map((proposal) => (
          <Banner
            key={proposal.accountId}
            tone="warn"
            title={
              <Link to={keyAccountHref(proposal.accountId)} className="hover:underline">
                {proposal.name} sees a vendor in us
              </Link>
            }
            action={
              proposal.plan ? (
                <ButtonLink to={`/plans/${proposal.plan}`}>Open {proposal.plan}</ButtonLink>
              ) : (
                <ButtonLink to={proposedPlanHref(proposal.accountId)}>Make a plan of it</ButtonLink>
              )
            }
          >
            {proposal.plan
              ? "A plan about it is under way."
              : "We failed to convey what we are worth to them. A plan is proposed; nothing is begun by itself."}
          </Banner>
        ))}
        {data.orphans.length > 0 && (
          <Banner tone="warn" title="Marked as key accounts, but in nobody’s care">
            {data.orphans.map((orphan, at) => (
              <span key={orphan.id}>
                {at > 0 && ", "}
                <Link
                  to={mayRun ? `/key-accounts/new?account=${orphan.id}` : keyAccountHref(orphan.id)}
                  className="link"
                >
                  {orphan.name}
                </Link>
              </span>
            ))}
            . {mayRun ? "Enrol each with a manager." : ""}
          </Banner>
        )}
      </div>
      {isEmpty ? (
        <EmptyState title="No account is protected yet" action={enrol}>
          <p>
            The key account protection program looks after the few customers you cannot afford to lose: one
            manager each, a plan agreed with the customer, its own relationship survey, and a reading of what
            they see in you. Start with few.
          </p>
        </EmptyState>
      ) : (
        <>
          <Section title="Who looks after whom">
            <ManagerLoads loads={loads} cap={cap} chosenId={managerId} />
          </Section>
          <Section
            title="The accounts"
            aside={
              chosen && (
                <Chip removeHref="/key-accounts" removeLabel={`Show more than ${chosen.name}’s`}>
                  {chosen.name}
                </Chip>
              )
            }
          >
            <KeyAccountsTable rows={rows} window={window} floor={data.fewFloor} />
            {(next !== null || data.after !== null) && (
              <Pagination
                previousHref={data.after === null ? null : "/key-accounts"}
                nextHref={next === null ? null : `/key-accounts?after=${encodeURIComponent(next)}`}
                summary={`${rows.length} shown`}
              />
            )}
          </Section>
        </>
      )}
      {data.candidates.length > 0 && (
        <Section
          title="Tier I, not in the program"
          lead="By revenue. The program stays small on purpose; this is a list to think about, not to work through."
        >
          <ul className="divide-y divide-line">
            {data.candidates.map((account) => (
              <li key={account.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm">
                <span className="min-w-0 wrap-anywhere">
                  {account.name}{" "}
                  <span className="text-ink-muted">
                    ·{" "}
                    <MoneyText
                      amount={
                        account.revenueMinor === null ? null : moneyText(account.revenueMinor, currency)
                      }
                      compact
                    />{" "}
                    a year
                  </span>
                </span>
                {mayRun && (
                  <Link to={`/key-accounts/new?account=${account.id}`} className="link">
                    Enrol
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data.ended.length > 0 && (
        <Section title="Released and handed over" lead="The newest twenty; every account’s page has its own.">
          <ul className="divide-y divide-line">
            {data.ended.map((row) => (
              <li key={`${row.accountId}-${row.enrolledOn}-${row.endedOn}`} className="py-2 text-sm">
                <Link to={keyAccountHref(row.accountId)} className="font-medium hover:underline">
                  {row.name}
                </Link>
                , {row.manager}, until <DateText value={row.endedOn} mode="day" />
                <span className="block wrap-anywhere text-ink-muted">{row.endReason}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
