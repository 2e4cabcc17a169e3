import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { completionWords } from "~/domain/trainings/training";
import { WHO_KEEPS_TRAININGS } from "~/domain/trainings/training.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { listTrainings, type TrainingView } from "~/store/trainings/training.queries.server";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button";
import { type Column, DataTable } from "~/ui/controls/data-table";
import { DateText } from "~/ui/controls/date-text";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Governance", href: "/measure/governance" }, { label: "Training" }],
};
export const meta: MetaFunction = () => [{ title: "Training · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The training register is read by the people of the program.");
  return { rows: await listTrainings(viewer), mayEdit: can(viewer, "playbook.edit") };
}

const COLUMNS: Column<TrainingView>[] = [
  {
    id: "title",
    header: "Training",
    primary: true,
    cell: (row) => (
      <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
        {row.title}
        {row.customerRelations && <Badge>counts for Summit</Badge>}
        {row.retired && <Badge>retired</Badge>}
      </span>
    ),
  },
  {
    id: "completed",
    header: "Completed",
    align: "end",
    cell: (row) => <span className="tabular">{completionWords(row.completed, row.places)}</span>,
  },
  {
    id: "due",
    header: "By",
    cell: (row) =>
      row.dueOn ? (
        <DateText value={row.dueOn} mode="plain" />
      ) : (
        <span className="text-ink-muted">no date</span>
      ),
  },
];

export default function TrainingsPage() {
  const { rows, mayEdit } = useLoaderData<typeof loader>();
  const add = mayEdit ? (
    <ButtonLink to="/trainings/new" variant="primary">
      Add a training
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Training"
        lead="Who has learned what customers need of them. The customer-relationship trainings count for the Summit class of the award."
        action={rows.length > 0 ? add : undefined}
      />
      <DataTable
        caption="Trainings"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/trainings/${row.id}`}
        empty={
          <EmptyState title="No training is on the register yet" action={add}>
            A training with the names of those who are to take it; whoever has completed it is ticked off.
            {!mayEdit && ` ${WHO_KEEPS_TRAININGS}`}
          </EmptyState>
        }
      />
    </>
  );
}
