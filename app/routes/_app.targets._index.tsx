import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Target } from "lucide-react";
import { can } from "~/domain/access";
import { MAY_NOT_TARGET } from "~/domain/targets/target.rules";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { judgeTargets } from "~/store/indices/index-yardsticks.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { listTargets } from "~/store/targets/target.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import { Tabs } from "~/ui/controls/tabs";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { TargetsTable } from "~/ui/targets/targets-table";

export const handle: FrameHandle = { crumbs: () => [{ label: "Targets", href: "/targets" }] };
export const meta: MetaFunction = () => [{ title: "Targets · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Targets are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const { timeZone, floor } = await findIndexWorkspace(viewer);
  const today = dayIn(now(), timeZone);
  const withdrawn = params.get("show") === "withdrawn";
  const page = await listTargets(viewer, { withdrawn, cursor: params.get("after") });
  return {
    rows: await judgeTargets(viewer, page.rows, { today, floor }),
    next: page.next,
    isFirst: !params.get("after"),
    withdrawn,
    maySet: can(viewer, "playbook.edit"),
  };
}

export default function Targets() {
  const { rows, next, isFirst, withdrawn, maySet } = useLoaderData<typeof loader>();
  const here = (after?: string) => {
    const params = new URLSearchParams({
      ...(withdrawn ? { show: "withdrawn" } : {}),
      ...(after ? { after } : {}),
    });
    return `/targets${params.size > 0 ? `?${params}` : ""}`;
  };
  const start = maySet && (
    <ButtonLink to="/targets/new" variant="primary">
      Set a target
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Targets"
        lead="What each index has to reach, for whom and by when. Compared by exact points over the target’s own months, never by the rounded figure."
        action={start}
        menu={
          rows.length > 0 && !withdrawn
            ? [{ label: "This list (CSV)", href: "/targets.csv", download: true }]
            : undefined
        }
      />
      {!maySet && (
        <div className="mb-4">
          <InlineNote>{MAY_NOT_TARGET}</InlineNote>
        </div>
      )}
      <div className="mb-4">
        <Tabs
          label="Which targets"
          tabs={[
            { label: "Standing", href: "/targets", current: !withdrawn },
            { label: "Withdrawn", href: "/targets?show=withdrawn", current: withdrawn },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={withdrawn ? "No target was withdrawn" : "No target yet"}
          icon={<Target />}
          action={!withdrawn && start}
        >
          <p>
            {withdrawn
              ? "A withdrawn target leaves every list and chart, and can be brought back from here."
              : "Set what the company, a tier, a region or a stage has to reach in a period. It shows as a line on the index’s chart, with its state beside the figure."}
          </p>
        </EmptyState>
      ) : (
        <>
          <TargetsTable rows={rows} />
          {(next || !isFirst) && (
            <Pagination
              previousHref={isFirst ? null : here()}
              nextHref={next ? here(next) : null}
              summary={isFirst ? `The first ${rows.length}` : `${rows.length} more`}
            />
          )}
        </>
      )}
    </>
  );
}
