import { keyAccountHref } from "~/domain/accounts/perception";
import type { IndexWindow } from "~/domain/indices/index-window";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { DecisionMakerIndex } from "./decision-maker-index";
import { PerceptionBadge } from "./perception-badge";

export interface ShownKeyAccount {
  accountId: string;
  name: string;
  tier: string | null;
  status: string;
  manager: string;
  managerActive: boolean;
  enrolledOn: string;
  overCapReason: string;
  perception: string | null;
  answers: number;
  points: number;
  lastHeard: string | null;
  hasPlan: boolean;
  nextReviewOn: string | null;
  renewsOn: string | null;
}

interface KeyAccountsTableProps {
  rows: readonly ShownKeyAccount[];
  window: IndexWindow;
  floor: number;
}

const quiet = (text: string) => <span className="text-ink-muted">{text}</span>;

export function KeyAccountsTable({ rows, window, floor }: KeyAccountsTableProps) {
  const columns: Column<ShownKeyAccount>[] = [
    {
      id: "name",
      header: "Account",
      primary: true,
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          {row.name}
          {row.status === "lost" && <Badge tone="bad">Lost</Badge>}
          {row.overCapReason !== "" && <Badge tone="warn">Above the cap</Badge>}
        </span>
      ),
    },
    {
      id: "manager",
      header: "Manager",
      width: "w-40",
      cell: (row) => (
        <>
          {row.manager}
          {!row.managerActive && <span className="text-warn"> (has left)</span>}
        </>
      ),
    },
    {
      id: "perception",
      header: "Sees in us",
      width: "w-36",
      cell: (row) => <PerceptionBadge perception={row.perception} />,
    },
    {
      id: "index",
      header: "Decision makers",
      align: "end",
      width: "w-36",
      cell: (row) => (
        <DecisionMakerIndex
          account={{ id: row.accountId, name: row.name }}
          window={window}
          answers={row.answers}
          points={row.points}
          floor={floor}
        />
      ),
    },
    {
      id: "heard",
      header: "Last heard",
      width: "w-28",
      cell: (row) => (row.lastHeard ? <DateText value={row.lastHeard} /> : quiet("never")),
    },
    {
      id: "plan",
      header: "Protection plan",
      width: "w-52",
      cell: (row) =>
        !row.hasPlan ? (
          <span className="text-warn">not written yet</span>
        ) : row.nextReviewOn ? (
          <>
            review <DateText value={row.nextReviewOn} mode="due" />
          </>
        ) : (
          quiet("no review planned")
        ),
    },
    {
      id: "renewal",
      header: "Renews",
      width: "w-28",
      cell: (row) => (row.renewsOn ? <DateText value={row.renewsOn} mode="plain" /> : quiet("no data")),
    },
  ];
  return (
    <DataTable
      caption="Key accounts"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.accountId}
      rowHref={(row) => keyAccountHref(row.accountId)}
    />
  );
}
