import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { FORUM_SECTIONS } from "~/domain/forums/forum";
import { WHO_ADDS_FORUMS } from "~/domain/forums/forum.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { type ForumView, listForums } from "~/store/forums/forum.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { type Column, DataTable } from "~/ui/controls/data-table";
import { DateText } from "~/ui/controls/date-text";
import { HealthPill } from "~/ui/controls/health-pill";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Governance", href: "/measure/governance" }, { label: "Forum governance" }],
};
export const meta: MetaFunction = () => [{ title: "Forum governance · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(
    viewer,
    "program.read",
    "The agreements of communities are read by the people of the program.",
  );
  return { rows: await listForums(viewer), mayAdd: can(viewer, "playbook.edit") };
}

const none = (text: string) => <span className="text-ink-muted">{text}</span>;

const COLUMNS: Column<ForumView>[] = [
  { id: "name", header: "Community", primary: true, cell: (row) => row.name },
  {
    id: "state",
    header: "Agreements",
    cell: (row) =>
      row.status === "approved" ? (
        <HealthPill health="good" label="Approved" />
      ) : (
        <HealthPill
          health={row.complete < FORUM_SECTIONS.length ? "warn" : "early"}
          label={`Draft, ${row.complete} of ${FORUM_SECTIONS.length} written`}
        />
      ),
  },
  { id: "owner", header: "Owner", cell: (row) => row.owner ?? none("nobody") },
  {
    id: "interventions",
    header: "Interventions",
    align: "end",
    cell: (row) => row.interventions.toLocaleString("en-US"),
  },
  {
    id: "review",
    header: "Looked at again",
    cell: (row) => (row.nextReviewOn ? <DateText value={row.nextReviewOn} mode="plain" /> : none("no date")),
  },
];

export default function ForumsPage() {
  const { rows, mayAdd } = useLoaderData<typeof loader>();
  const add = mayAdd ? (
    <ButtonLink to="/forums/new" variant="primary">
      Add a community
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Forum governance"
        lead="A community of customers needs six agreements before it opens, and a record of every time somebody steps in."
        action={rows.length > 0 ? add : undefined}
      />
      <DataTable
        caption="Communities"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/forums/${row.id}`}
        empty={
          <EmptyState title="No community is on the register yet" action={add}>
            A forum, a user group, a customer council: each with its governance model, intervention protocols,
            procedures, responsibilities, training and rules of engagement.{!mayAdd && ` ${WHO_ADDS_FORUMS}`}
          </EmptyState>
        }
      />
    </>
  );
}
