import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { CASE_STATUS_LABELS, CASE_STATUSES, caseCode } from "~/domain/cases/case";
import { canOpenCase, canWorkCase } from "~/domain/cases/case.access";
import { figureTable } from "~/domain/cases/case-figures";
import { casesHref, isNarrowed, readCaseFilter } from "~/domain/cases/case-filter";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findCaseRules, listCaseOwners } from "~/store/cases/case.queries.server";
import { findCaseAccount } from "~/store/cases/case-about.queries.server";
import { countCases, listCaseDays, listCases } from "~/store/cases/case-list.queries.server";
import { ACKNOWLEDGEMENTS } from "~/ui/cases/acknowledge-button";
import { CaseFigures } from "~/ui/cases/case-figures";
import { CaseFilters } from "~/ui/cases/case-filters";
import { CaseTable } from "~/ui/cases/case-table";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import { Tabs } from "~/ui/controls/tabs";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: () => [{ label: "Customer cases" }], wide: true };
export const meta: MetaFunction = () => [{ title: "Customer cases · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Cases are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const filter = readCaseFilter(params);
  const after = params.get("after");
  const rules = await findCaseRules(viewer.workspaceId);
  const today = dayIn(now(), rules.timeZone);
  const [page, counts, days, people, account] = await Promise.all([
    listCases(viewer, filter, today, after),
    countCases(viewer, filter, today),
    listCaseDays(viewer, filter, today),
    listCaseOwners(viewer),
    filter.account === "" ? null : findCaseAccount(viewer, filter.account),
  ]);
  return {
    ...page,
    counts,
    filter,
    after,
    people,
    account: account?.name ?? null,
    figures: figureTable(days, today, rules.calendar),
    acknowledgeDays: rules.acknowledgeDays,
    resolveDays: rules.resolveDays,
    viewerId: viewer.personId,
    mayOpen: canOpenCase(viewer),
    mayImport: can(viewer, "survey.edit"),
    mayAcknowledge: page.rows
      .filter((row) => row.status === "new" && canWorkCase(viewer, row))
      .map((row) => row.number),
  };
}

export default function CasesRoute() {
  const data = useLoaderData<typeof loader>();
  const { rows, next, total, counts, filter, after, mayAcknowledge } = data;
  const open = data.mayOpen ? (
    <ButtonLink to="/cases/new" variant="primary">
      Open a case
    </ButtonLink>
  ) : undefined;
  const header = (
    <PageHeader
      title="Customer cases"
      lead="Single customers who must hear from us: low answers, pleas for contact, mail that came back."
      action={open}
      menu={[{ label: "Export as CSV", href: casesHref(filter, {}, "/cases.csv") }]}
    />
  );
  if (Object.keys(counts.byState).length === 0 && !isNarrowed(filter))
    return <NoCasesYet open={open} mayImport={data.mayImport} />;
  const here = casesHref(filter);
  return (
    <>
      {header}
      <CaseFigures
        table={data.figures}
        filter={filter}
        acknowledgeDays={data.acknowledgeDays}
        resolveDays={data.resolveDays}
      />
      <Tabs
        label="States"
        tabs={[
          {
            label: "Open",
            href: casesHref(filter, { state: "open", overdue: false }),
            count: counts.open,
            current: filter.state === "open" && !filter.overdue,
          },
          {
            label: "Overdue",
            href: casesHref(filter, { state: "open", overdue: true }),
            count: counts.overdue,
            current: filter.overdue,
          },
          ...CASE_STATUSES.filter((state) => counts.byState[state]).map((state) => ({
            label: CASE_STATUS_LABELS[state],
            href: casesHref(filter, { state, overdue: false }),
            count: counts.byState[state],
            current: filter.state === state,
          })),
          {
            label: "All",
            href: casesHref(filter, { state: "all", overdue: false }),
            count: Object.values(counts.byState).reduce((sum, count) => sum + (count ?? 0), 0),
            current: filter.state === "all",
          },
        ]}
      />
      <CaseFilters filter={filter} people={data.people} account={data.account} mine={counts.mine} />
      {rows.length === 0 ? (
        <NothingMatches filter={filter} />
      ) : (
        <>
          <CaseTable
            rows={rows}
            viewerId={data.viewerId}
            mayAcknowledge={mayAcknowledge}
            back={here}
            chooseFor="acknowledge-chosen"
          />
          {mayAcknowledge.length > 1 && (
            <Form
              id="acknowledge-chosen"
              method="post"
              action={ACKNOWLEDGEMENTS}
              className="no-print mt-3 max-sm:hidden"
            >
              <input type="hidden" name="back" value={here} />
              <SubmitButton variant="secondary" size="sm">
                Acknowledge the chosen cases
              </SubmitButton>
            </Form>
          )}
          <Pagination
            previousHref={after === null ? null : here}
            nextHref={next === null ? null : `${here}${here.includes("?") ? "&" : "?"}after=${next}`}
            summary={`${rows.length} of ${total} shown`}
          />
        </>
      )}
    </>
  );
}

type Filter = ReturnType<typeof useLoaderData<typeof loader>>["filter"];

function NothingMatches({ filter }: { filter: Filter }) {
  if (filter.state === "open" && !isNarrowed(filter)) {
    return (
      <EmptyState
        title="Every customer has heard from us"
        action={<ButtonLink to="/cases?state=all">Show all cases</ButtonLink>}
      >
        <p>No case is open. New ones come by themselves with the next low answer.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No case matches"
      action={<ButtonLink to="/cases?state=all">Show all cases</ButtonLink>}
    >
      <p>Another state, owner or tier may show it; or search for its number, for example {caseCode(12)}.</p>
    </EmptyState>
  );
}

function NoCasesYet({ open, mayImport }: { open: React.ReactNode; mayImport: boolean }) {
  return (
    <>
      <PageHeader title="Customer cases" action={open} />
      <EmptyState
        title="No cases yet"
        action={
          <>
            {mayImport && <ButtonLink to="/imports/new">Import answers</ButtonLink>}
            {open}
          </>
        }
      >
        <p>
          A case is one customer who must hear from us. It opens by itself with a low answer, with a plea for
          contact, and when mail to a key contact comes back. Or somebody calls: open it by hand.
        </p>
      </EmptyState>
    </>
  );
}
