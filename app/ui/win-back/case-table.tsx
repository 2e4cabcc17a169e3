import { lossReasonLabel } from "~/domain/win-back/win-back";
import { type WinBackRow, type Worth, worthOf } from "~/domain/win-back/win-back-board";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { worthWords } from "./win-back-words";

/** Cases of one state, with the sum of exactly these rows' values. */
export function CaseTable({ rows, sum }: { rows: readonly WinBackRow[]; sum: Worth }) {
  const { locale, currency } = useReader();
  const columns: Column<WinBackRow>[] = [
    {
      id: "account",
      header: "Customer",
      primary: true,
      cell: (row) => (
        <>
          {row.account} <span className="tabular text-xs text-ink-muted">{row.code}</span>
        </>
      ),
    },
    { id: "reason", header: "Reason", cell: (row) => lossReasonLabel(row.reason) },
    { id: "lost", header: "Lost on", cell: (row) => <DateText value={row.lostOn} mode="day" /> },
    { id: "plans", header: "Plans", cell: (row) => row.plans.map(({ code }) => code).join(", ") || "none" },
    {
      id: "next",
      header: "Next step",
      cell: (row) => row.nextStep || <span className="text-ink-muted">none</span>,
    },
    {
      id: "owner",
      header: "Owner",
      cell: (row) => row.owner ?? <span className="text-ink-muted">nobody</span>,
    },
    {
      id: "value",
      header: "Value a year",
      align: "end",
      cell: (row) => <span className="tabular">{worthWords(worthOf(row), currency, locale)}</span>,
    },
  ];
  return (
    <DataTable
      caption="Win-back cases"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ code }) => winBackPath(code)}
      footer={{ account: `${sum.count} in all`, value: worthWords(sum.minor, currency, locale) }}
    />
  );
}
