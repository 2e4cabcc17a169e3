import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { REPORT_TITLES, REPORT_VALUES, readReportAsk } from "~/domain/plans/reports";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listReportRows } from "~/store/reports/report-rows.queries.server";
import { DataTable } from "~/ui/controls/data-table";
import { DateText } from "~/ui/controls/date-text";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Plan reports", href: "/plan-reports" }, { label: "Rows" }],
};
export const meta: MetaFunction = () => [{ title: "Rows of a report · Capstan" }];

const TAKE = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Reports are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const ask = readReportAsk(params);
  if (!ask) throw new Response("There is no such report here.", { status: 404 });
  const asked = Number(params.get("page") ?? "1");
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
  const { rows, total } = await listReportRows(viewer, ask, { skip: (page - 1) * TAKE, take: TAKE }, now());
  return { ...ask, page, rows, total };
}

export default function ReportRowsRoute() {
  const { report, value, page, rows, total } = useLoaderData<typeof loader>();
  const label = REPORT_VALUES[report][value];
  const query = new URLSearchParams({ report, ...(value && { value }) });
  const address = (to: number) => `/plan-reports/rows?${query}&page=${to}`;
  const first = (page - 1) * TAKE + 1;
  const isTask = report === "barrier" || report === "capability";
  return (
    <>
      <PageHeader
        eyebrow={REPORT_TITLES[report]}
        title={`${label ?? "All"}: ${total.toLocaleString("en")}`}
        action={
          <a href={`/plan-reports.csv?${query}`} className="link text-sm" download>
            Download as CSV
          </a>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title="No rows">Nothing is counted here now.</EmptyState>
      ) : (
        <>
          <DataTable
            caption={REPORT_TITLES[report]}
            rows={rows}
            rowKey={(row) => row.id}
            rowHref={(row) => row.href}
            columns={[
              {
                id: "title",
                header: isTask ? "Task" : "Plan",
                primary: true,
                cell: (row) => (
                  <>
                    <span className="tabular text-ink-muted">{row.code}</span> {row.title}
                  </>
                ),
              },
              { id: "what", header: "What", cell: (row) => row.what },
              { id: "detail", header: "In words", cell: (row) => row.detail, hideOnPhone: true },
              {
                id: "who",
                header: isTask ? "Whose" : report === "kind" || report === "orphan" ? "Owner" : "Sponsor",
                cell: (row) => row.who,
              },
              {
                id: "day",
                header: report === "kind" || report === "orphan" ? "Begun" : "On",
                cell: (row) => (row.day ? <DateText value={row.day} /> : ""),
              },
            ]}
          />
          {total > TAKE && (
            <Pagination
              previousHref={page > 1 ? address(page - 1) : null}
              nextHref={page * TAKE < total ? address(page + 1) : null}
              summary={`${first} to ${first + rows.length - 1} of ${total.toLocaleString("en")}`}
            />
          )}
        </>
      )}
    </>
  );
}
