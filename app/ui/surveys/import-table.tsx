import { batchCode, IMPORT_STATE_LABELS, type ImportState } from "~/domain/surveys/import";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { type StatusKind, StatusPill } from "../controls/status-pill";

export interface ImportTableRow {
  id: string;
  number: number;
  status: ImportState;
  surveyName: string;
  fileName: string;
  rows: number;
  added: number;
  by: string;
  at: string;
}

const KINDS: Record<ImportState, StatusKind> = {
  uploaded: "todo",
  checked: "todo",
  running: "active",
  done: "done",
  undoing: "active",
  undone: "aside",
  redoing: "active",
  failed: "ended",
  discarded: "ended",
};

export const ImportPill = ({ status }: { status: ImportState }) => (
  <StatusPill kind={KINDS[status]} label={IMPORT_STATE_LABELS[status]} />
);

const columns: Column<ImportTableRow>[] = [
  {
    id: "batch",
    header: "Batch",
    width: "w-24",
    primary: true,
    cell: (row) => <span className="tabular">{batchCode(row.number)}</span>,
  },
  { id: "file", header: "File", cell: (row) => <span className="break-all">{row.fileName}</span> },
  { id: "survey", header: "Survey", cell: (row) => row.surveyName },
  { id: "status", header: "State", cell: (row) => <ImportPill status={row.status} /> },
  {
    id: "added",
    header: "Added",
    align: "end",
    cell: (row) =>
      row.status === "uploaded" || row.status === "checked" ? "–" : row.added.toLocaleString("en-US"),
  },
  {
    id: "rows",
    header: "Rows",
    align: "end",
    hideOnPhone: true,
    cell: (row) => row.rows.toLocaleString("en-US"),
  },
  { id: "by", header: "By", hideOnPhone: true, cell: (row) => row.by },
  { id: "at", header: "When", cell: (row) => <DateText value={row.at} /> },
];

export function ImportTable({
  rows,
  withSurvey = true,
}: {
  rows: readonly ImportTableRow[];
  withSurvey?: boolean;
}) {
  return (
    <DataTable
      caption="Imports"
      columns={columns.filter((column) => withSurvey || column.id !== "survey")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/imports/${row.id}`}
    />
  );
}
