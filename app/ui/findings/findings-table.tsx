import { findingCode, findingHref, HORIZON_LABELS, type Horizon } from "~/domain/findings/finding";
import { horizonOf } from "~/domain/findings/finding.rules";
import type { FindingRow } from "~/domain/findings/finding-view";
import { type Column, DataTable } from "../controls/data-table";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";
import { StatusPill } from "../controls/status-pill";
import { exposedAmount } from "./exposed-amount";
import { statusKind, statusLabel } from "./finding-words";
import { GradeDots } from "./grade-dots";

export function FindingsTable({ rows }: { rows: readonly FindingRow[] }) {
  const { currency } = useReader();
  const columns: Column<FindingRow>[] = [
    {
      id: "title",
      header: "Finding",
      primary: true,
      cell: (row) => (
        <>
          <span className="tabular mr-2 text-xs font-normal text-ink-muted">{findingCode(row.number)}</span>
          <span className="break-words">{row.title}</span>
        </>
      ),
    },
    {
      id: "status",
      header: "State",
      width: "w-32",
      cell: (row) => <StatusPill kind={statusKind(row.status)} label={statusLabel(row.status)} />,
    },
    {
      id: "severity",
      header: "Severity",
      width: "w-24",
      cell: (row) => <GradeDots grade={row.severity} label="Severity" />,
    },
    {
      id: "benefit",
      header: "Cost-benefit",
      width: "w-28",
      cell: (row) => <GradeDots grade={row.costBenefit} label="Cost-benefit" />,
    },
    {
      id: "horizon",
      header: "Horizon",
      width: "w-24",
      cell: (row) => {
        const horizon = horizonOf(row);
        return horizon ? HORIZON_LABELS[horizon as Horizon] : <span className="text-ink-muted">open</span>;
      },
    },
    {
      id: "exposed",
      header: "Exposed",
      align: "end",
      width: "w-36",
      cell: (row) =>
        row.exposedAccounts === null ? (
          <span className="text-ink-muted">not known</span>
        ) : (
          <span className="tabular">
            {row.exposedAccounts} ·{" "}
            <MoneyText amount={exposedAmount(row.exposedRevenueMinor, currency)} compact />
          </span>
        ),
    },
    {
      id: "evidence",
      header: "Evidence",
      align: "end",
      width: "w-24",
      cell: (row) =>
        row.customerEvidence === 0 ? <span className="text-warn">none</span> : row.customerEvidence,
    },
    {
      id: "plans",
      header: "Plans",
      width: "w-32",
      cell: (row) => row.plans.join(", ") || <span className="text-ink-muted">none</span>,
    },
  ];
  return (
    <DataTable
      caption="Findings"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => findingHref(row.number)}
    />
  );
}
