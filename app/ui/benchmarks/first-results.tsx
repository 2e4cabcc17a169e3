import type { Day } from "~/shared/calendar";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";

export interface FirstResultRow {
  code: string;
  title: string;
  startedOn: Day;
  reachedOn: Day | null;
  reachedAfter: number | null;
  verdictOn: Day | null;
  verdictAfter: number | null;
}

const after = (day: Day | null, days: number | null) =>
  day === null || days === null ? (
    <span className="text-ink-muted">not yet</span>
  ) : (
    <>
      {days} {days === 1 ? "day" : "days"}{" "}
      <span className="text-ink-muted">
        <DateText value={day} />
      </span>
    </>
  );

const columns: Column<FirstResultRow>[] = [
  { id: "plan", header: "Plan", primary: true, cell: (row) => `${row.code} ${row.title}` },
  { id: "start", header: "Started", width: "w-32", cell: (row) => <DateText value={row.startedOn} /> },
  {
    id: "reached",
    header: "First reading at its target",
    width: "w-52",
    cell: (row) => after(row.reachedOn, row.reachedAfter),
  },
  {
    id: "verdict",
    header: "Signed verdict",
    width: "w-52",
    cell: (row) => after(row.verdictOn, row.verdictAfter),
  },
];

/** How long it takes us from a start to something that can be measured. */
export function FirstResults({ rows }: { rows: readonly FirstResultRow[] }) {
  return (
    <DataTable
      caption="Time to the first measurable result of each plan"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      rowHref={(row) => `/plans/${row.code}`}
    />
  );
}
