import {
  type AudienceAnswers,
  COMMUNICATION_KIND_LABELS,
  type CommunicationKind,
} from "~/domain/communications/communication";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { StatusPill } from "../controls/status-pill";
import { EmptyState } from "../layout/empty-state";
import { audienceCount } from "./audience-count";
import { communicationStatus } from "./communication-words";

export interface CommunicationListRow {
  code: string;
  subject: string;
  kind: CommunicationKind;
  status: string;
  planCode: string | null;
  pilotCode: string | null;
  audiences: readonly AudienceAnswers[];
  updatedAt: Date | string;
}

const COLUMNS: Column<CommunicationListRow>[] = [
  {
    id: "message",
    header: "Message",
    primary: true,
    cell: (row) => (
      <span className="flex gap-3">
        <span className="tabular w-16 shrink-0 text-ink-muted">{row.code}</span>
        <span className="min-w-0 break-words">{row.subject || COMMUNICATION_KIND_LABELS[row.kind]}</span>
      </span>
    ),
  },
  { id: "kind", header: "Kind", cell: (row) => COMMUNICATION_KIND_LABELS[row.kind] },
  {
    id: "state",
    header: "State",
    cell: (row) => {
      const { kind, label } = communicationStatus(row.status);
      return <StatusPill kind={kind} label={label} />;
    },
  },
  { id: "answers", header: "Answers", cell: (row) => audienceCount(row.audiences) },
  {
    id: "plan",
    header: "About",
    cell: (row) => row.pilotCode ?? row.planCode ?? <span className="text-ink-faint">–</span>,
  },
  {
    id: "changed",
    header: "Changed",
    cell: (row) => <DateText value={new Date(row.updatedAt).toISOString()} />,
  },
];

export function CommunicationList({ rows }: { rows: readonly CommunicationListRow[] }) {
  return (
    <DataTable
      caption="Communications"
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.code}
      rowHref={(row) => `/communications/${row.code}`}
      empty={
        <EmptyState title="No communications yet">
          A plan begins its own: open a plan and choose “Create draft” under “Told to whom”.
        </EmptyState>
      }
    />
  );
}
