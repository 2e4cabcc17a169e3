import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import {
  FINDING_STATUS_LABELS,
  FINDING_STATUSES,
  isFindingStatus,
  SEVERITY_LABELS,
} from "~/domain/findings/finding";
import { canLogFinding } from "~/domain/findings/finding.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { listFindings } from "~/store/findings/finding.queries.server";
import { Button, ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { Pagination } from "~/ui/controls/pagination";
import { Tabs } from "~/ui/controls/tabs";
import { FindingsTable } from "~/ui/findings/findings-table";
import { Field } from "~/ui/form/field";
import { Select } from "~/ui/form/select";
import { TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: () => [{ label: "Findings" }], wide: true };
export const meta: MetaFunction = () => [{ title: "Findings · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Findings are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const state = params.get("state") ?? "open";
  const severity = /^[1-4]$/.test(params.get("severity") ?? "") ? Number(params.get("severity")) : null;
  const question = {
    state: state === "all" || isFindingStatus(state) ? state : "open",
    severity,
    search: (params.get("q") ?? "").trim().slice(0, 200),
    sort: params.get("sort") === "weight" ? ("weight" as const) : ("newest" as const),
    cursor: params.get("after"),
  };
  return { ...(await listFindings(viewer, question)), question, mayLog: canLogFinding(viewer) };
}

export default function FindingsRoute() {
  const { rows, next, counts, question, mayLog } = useLoaderData<typeof loader>();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const open = total - (counts.resolved ?? 0) - (counts.dismissed ?? 0);
  const href = (change: Record<string, string | null>) => {
    const { state, severity, search, sort } = question;
    const now: Record<string, string | null> = {
      state: state === "open" ? null : state,
      severity: severity === null ? null : String(severity),
      q: search || null,
      sort: sort === "newest" ? null : sort,
      ...change,
    };
    const params = new URLSearchParams(
      Object.entries(now).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    );
    return params.size > 0 ? `/findings?${params}` : "/findings";
  };
  const log = mayLog ? (
    <ButtonLink to="/findings/new" variant="primary">
      Log a finding
    </ButtonLink>
  ) : undefined;
  if (total === 0) {
    return (
      <>
        <PageHeader title="Findings" action={log} />
        <EmptyState
          title="No findings yet"
          action={
            <>
              <ButtonLink to="/index">Look where it hurts</ButtonLink>
              {log}
            </>
          }
        >
          <p>
            A finding is what customers experience against what they expect, with the answers that say so. The
            index page makes one from a weak segment in one click.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Findings"
        lead="What customers experience against what they expect, and what becomes of it."
        action={log}
      />
      <Tabs
        label="States"
        tabs={[
          { label: "Open", href: href({ state: null }), count: open, current: question.state === "open" },
          ...FINDING_STATUSES.filter((state) => counts[state]).map((state) => ({
            label: FINDING_STATUS_LABELS[state],
            href: href({ state }),
            count: counts[state],
            current: question.state === state,
          })),
          { label: "All", href: href({ state: "all" }), count: total, current: question.state === "all" },
        ]}
      />
      <Form method="get" role="search" className="no-print my-4 flex flex-wrap items-end gap-3">
        {question.state !== "open" && <input type="hidden" name="state" value={question.state} />}
        {question.sort === "weight" && <input type="hidden" name="sort" value="weight" />}
        <Field name="q" label="Search" required className="w-full sm:w-72">
          <TextInput
            type="search"
            required={false}
            defaultValue={question.search}
            placeholder="Words or F-12"
          />
        </Field>
        <Field name="severity" label="Severity" required className="w-full sm:w-52">
          <Select
            required={false}
            placeholder="Every severity"
            defaultValue={question.severity === null ? "" : String(question.severity)}
            options={Object.entries(SEVERITY_LABELS)
              .reverse()
              .map(([value, label]) => ({ value, label: `${value} · ${label}` }))}
          />
        </Field>
        <Button type="submit" className="h-10">
          Show
        </Button>
        <span className="ml-auto flex gap-2">
          <Chip href={href({ sort: null })} selected={question.sort === "newest"}>
            Newest first
          </Chip>
          <Chip href={href({ sort: "weight" })} selected={question.sort === "weight"}>
            Weightiest first
          </Chip>
        </span>
      </Form>
      {rows.length === 0 ? (
        <EmptyState
          title="No finding matches"
          action={<ButtonLink to="/findings?state=all">Show all findings</ButtonLink>}
        >
          <p>Other words, another severity or another state may find it.</p>
        </EmptyState>
      ) : (
        <>
          <FindingsTable rows={rows} />
          <Pagination
            previousHref={question.cursor === null ? null : href({})}
            nextHref={next === null ? null : href({ after: next })}
            summary={`${rows.length} shown`}
          />
        </>
      )}
    </>
  );
}
