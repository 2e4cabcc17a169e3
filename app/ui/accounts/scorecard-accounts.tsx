import { ACCOUNT_STATUS_LABELS } from "~/domain/accounts/account";
import { keyAccountHref } from "~/domain/accounts/perception";
import type { ManagedAccount } from "~/domain/accounts/scorecard";
import type { IndexWindow } from "~/domain/indices/index-window";
import { moneyText } from "~/shared/money";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";
import { DecisionMakerIndex } from "./decision-maker-index";
import { PerceptionBadge } from "./perception-badge";

interface ScorecardAccountsProps {
  accounts: readonly ManagedAccount[];
  window: IndexWindow;
  floor: number;
}

/** The accounts a scorecard adds up, so that every figure of it can be followed. */
export function ScorecardAccounts({ accounts, window, floor }: ScorecardAccountsProps) {
  const { currency } = useReader();
  const columns: Column<ManagedAccount>[] = [
    {
      id: "name",
      header: "Account",
      primary: true,
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {row.name}
          {!row.current && <Badge>left within 12 months</Badge>}
        </span>
      ),
    },
    {
      id: "status",
      header: "Status",
      width: "w-28",
      cell: (row) => ACCOUNT_STATUS_LABELS[row.status as keyof typeof ACCOUNT_STATUS_LABELS] ?? row.status,
    },
    {
      id: "since",
      header: "Customer since",
      width: "w-32",
      cell: (row) =>
        row.customerSince ? (
          <DateText value={row.customerSince} mode="plain" />
        ) : (
          <span className="text-ink-muted">no data</span>
        ),
    },
    {
      id: "revenue",
      header: "Revenue a year",
      align: "end",
      width: "w-36",
      cell: (row) => (
        <MoneyText amount={row.revenueMinor === null ? null : moneyText(row.revenueMinor, currency)} />
      ),
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
      id: "perception",
      header: "Sees in us",
      width: "w-36",
      cell: (row) => <PerceptionBadge perception={row.perception} />,
    },
  ];
  return (
    <DataTable
      caption="Accounts in this manager’s care"
      columns={columns}
      rows={accounts}
      rowKey={(row) => row.accountId}
      rowHref={(row) => keyAccountHref(row.accountId)}
      empty={
        <p className="text-sm text-ink-muted">No key account was in this person’s care within a year.</p>
      }
    />
  );
}
