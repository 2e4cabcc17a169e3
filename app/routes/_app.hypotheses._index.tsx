import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  canState,
  HYPOTHESIS_LABELS,
  type HypothesisState,
  hypothesisHref,
  isHypothesisState,
  WHO_STATES,
} from "~/domain/hypotheses/hypothesis";
import { requireRight, requireViewer } from "~/http/session.server";
import { type HypothesisRow, listHypotheses } from "~/store/hypotheses/hypothesis.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { type Column, DataTable } from "~/ui/controls/data-table";
import { DateText } from "~/ui/controls/date-text";
import { Pagination } from "~/ui/controls/pagination";
import { StatusPill } from "~/ui/controls/status-pill";
import { Tabs } from "~/ui/controls/tabs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: () => [{ label: "Hypotheses" }] };
export const meta: MetaFunction = () => [{ title: "Hypotheses · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Hypotheses are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const given = params.get("state") ?? "open";
  const state = isHypothesisState(given) ? given : given === "all" ? ("all" as const) : ("open" as const);
  const after = params.get("after");
  return { ...(await listHypotheses(viewer, state, after)), state, after, mayState: canState(viewer) };
}

const href = (state: HypothesisState | "all", after?: string) => {
  const params = new URLSearchParams({ ...(state !== "open" && { state }), ...(after && { after }) });
  return params.size > 0 ? `/hypotheses?${params}` : "/hypotheses";
};

const COLUMNS: Column<HypothesisRow>[] = [
  {
    id: "statement",
    header: "Hypothesis",
    primary: true,
    cell: (row) => <span className="break-words">{row.statement}</span>,
  },
  {
    id: "state",
    header: "Verdict",
    width: "w-36",
    cell: (row) => (
      <StatusPill
        kind={row.state === "open" ? "todo" : row.state === "unclear" ? "aside" : "done"}
        label={HYPOTHESIS_LABELS[row.state]}
      />
    ),
  },
  {
    id: "reviewer",
    header: "Reviewer",
    width: "w-40",
    cell: (row) => row.reviewer ?? <span className="text-warn">nobody yet</span>,
  },
  {
    id: "day",
    header: "Judged",
    width: "w-32",
    cell: (row) =>
      row.verdictOn ? <DateText value={row.verdictOn} /> : <span className="text-ink-muted">not yet</span>,
  },
];

export default function HypothesesRoute() {
  const { rows, next, counts, state, after, mayState } = useLoaderData<typeof loader>();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const action = mayState ? (
    <ButtonLink to="/hypotheses/new" variant="primary">
      State a hypothesis
    </ButtonLink>
  ) : undefined;
  if (total === 0) {
    return (
      <>
        <PageHeader title="Hypotheses" action={action} />
        <EmptyState title="No hypotheses yet" action={action}>
          <p>
            State what you suppose before you look at data, say which data would prove it wrong, and have
            somebody who knows the field review the reading.{!mayState && ` ${WHO_STATES}`}
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Hypotheses"
        lead="What we suppose, the data that would prove it wrong, and what it said."
        action={action}
      />
      <Tabs
        label="Verdicts"
        tabs={[
          ...(Object.keys(HYPOTHESIS_LABELS) as HypothesisState[])
            .filter((each) => each === "open" || counts[each])
            .map((each) => ({
              label: HYPOTHESIS_LABELS[each],
              href: href(each),
              count: counts[each] ?? 0,
              current: state === each,
            })),
          { label: "All", href: href("all"), count: total, current: state === "all" },
        ]}
      />
      <div className="mt-4">
        <DataTable
          caption="Hypotheses"
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={(row) => hypothesisHref(row.id)}
          empty={
            <EmptyState title="None stands so" action={<ButtonLink to={href("all")}>Show all</ButtonLink>} />
          }
        />
      </div>
      {rows.length > 0 && (
        <Pagination
          previousHref={after === null ? null : href(state)}
          nextHref={next === null ? null : href(state, next)}
          summary={`${rows.length} shown`}
        />
      )}
    </>
  );
}
