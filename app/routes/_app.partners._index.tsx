import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { summaryOf, summaryWords } from "~/domain/partners/partner";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { listPartners, type PartnerView } from "~/store/partners/partner.queries.server";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button";
import { type Column, DataTable } from "~/ui/controls/data-table";
import { DateText } from "~/ui/controls/date-text";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Governance", href: "/measure/governance" }, { label: "Partners" }],
};
export const meta: MetaFunction = () => [{ title: "Partners · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Partners are read by the people of the program.");
  return { rows: await listPartners(viewer), mayAdd: can(viewer, "playbook.edit") };
}

const none = (text: string) => <span className="text-ink-muted">{text}</span>;

const COLUMNS: Column<PartnerView>[] = [
  {
    id: "name",
    header: "Partner",
    primary: true,
    cell: (row) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {row.name}
        {row.endedOn && <Badge>ended</Badge>}
      </span>
    ),
  },
  {
    id: "score",
    header: "Last evaluation",
    cell: (row) => (
      <span
        className={
          row.last && summaryOf(row.last.grades).below.length > 0
            ? "break-words whitespace-normal text-bad"
            : "break-words whitespace-normal"
        }
      >
        {summaryWords(row.last?.grades ?? null)}
      </span>
    ),
  },
  {
    id: "day",
    header: "Of",
    cell: (row) => (row.last ? <DateText value={row.last.day} mode="plain" /> : none("–")),
  },
  { id: "owner", header: "Looked after by", cell: (row) => row.owner ?? none("nobody") },
];

export default function PartnersPage() {
  const { rows, mayAdd } = useLoaderData<typeof loader>();
  const add = mayAdd ? (
    <ButtonLink to="/partners/new" variant="primary">
      Add a partner
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Partners"
        lead="Whoever answers our customers for us is judged by what our customers need: eight criteria, each with its evidence, none averaged away."
        action={rows.length > 0 ? add : undefined}
      />
      <DataTable
        caption="Partners"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/partners/${row.id}`}
        empty={
          <EmptyState title="No partner is on the register yet" action={add}>
            Call centres, field-service firms, agencies: everybody whose people our customers take for ours.
            {!mayAdd && ` ${WHO_KEEPS_PARTNERS}`}
          </EmptyState>
        }
      />
    </>
  );
}
