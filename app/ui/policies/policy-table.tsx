import { POLICY_STATE_LABELS, type PolicyState } from "~/domain/policies/policy";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { HealthPill } from "../controls/health-pill";

export interface PolicyRow {
  id: string;
  name: string;
  owner: string | null;
  state: PolicyState;
  reviewedOn: string | null;
  nextReviewOn: string | null;
}

const HEALTH = { bad: "bad", unanswered: "early", due: "warn", good: "good", retired: "early" } as const;

export const PolicyStatePill = ({ state }: { state: PolicyState }) => (
  <HealthPill health={HEALTH[state]} label={POLICY_STATE_LABELS[state]} />
);

const none = (text: string) => <span className="text-ink-muted">{text}</span>;

export function PolicyTable({ rows }: { rows: readonly PolicyRow[] }) {
  const columns: Column<PolicyRow>[] = [
    { id: "name", header: "Policy", primary: true, cell: (row) => row.name },
    {
      id: "state",
      header: "Would a customer feel good about it?",
      width: "w-72",
      cell: (row) => <PolicyStatePill state={row.state} />,
    },
    { id: "owner", header: "Owner", cell: (row) => row.owner ?? none("nobody") },
    {
      id: "reviewed",
      header: "Reviewed",
      cell: (row) => (row.reviewedOn ? <DateText value={row.reviewedOn} mode="plain" /> : none("never")),
    },
    {
      id: "next",
      header: "Asked again",
      cell: (row) => (row.nextReviewOn ? <DateText value={row.nextReviewOn} mode="plain" /> : none("–")),
    },
  ];
  return (
    <DataTable
      caption="Policies"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/policies/${row.id}`}
    />
  );
}
