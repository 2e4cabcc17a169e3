import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { AUDIT_PARTS } from "~/domain/audits/audit";
import { requireRight, requireViewer } from "~/http/session.server";
import { listAudits } from "~/store/audits/audit.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { DataTable } from "~/ui/controls/data-table";
import { DateText } from "~/ui/controls/date-text";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Corrective action", href: "/act/corrective-action" },
    { label: "Current-state audits" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Current-state audits · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Audits are read by the people of the program.");
  return { rows: await listAudits(viewer), mayBegin: can(viewer, "plan.create") };
}

export default function AuditsRoute() {
  const { rows, mayBegin } = useLoaderData<typeof loader>();
  const begin = mayBegin ? (
    <ButtonLink to="/audits/new" variant="primary">
      Begin an audit
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Current-state audits"
        lead="Strengths and weaknesses before new technology: the twelve components of the playbook and the four forms of management. A technology plan is not approved without one."
        action={rows.length > 0 ? begin : undefined}
      />
      {rows.length === 0 ? (
        <EmptyState title="No audit yet" action={begin}>
          Take stock once, before anything is bought: what works is lost most easily when only the weaknesses
          are looked at.
        </EmptyState>
      ) : (
        <DataTable
          caption="Current-state audits"
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={(row) => `/audits/${row.id}`}
          columns={[
            { id: "title", header: "Audit", primary: true, cell: (row) => row.title },
            {
              id: "looked",
              header: "Parts looked at",
              align: "end",
              cell: (row) => `${row.looked} of ${AUDIT_PARTS.length}`,
            },
            {
              id: "done",
              header: "Finished",
              cell: (row) => (row.doneOn ? <DateText value={row.doneOn} /> : "not yet"),
            },
            { id: "by", header: "Begun by", cell: (row) => row.by },
          ]}
        />
      )}
    </>
  );
}
