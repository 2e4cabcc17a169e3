import { KIND_SHORT_LABELS, QUESTION_KINDS, type QuestionKind } from "~/domain/surveys/survey";
import { formatMonth, type Month } from "~/shared/calendar";
import { type Column, DataTable } from "../controls/data-table";
import { useReader } from "../controls/reader";

export interface MonthRow {
  month: string;
  responses: number;
  byKind: Partial<Record<QuestionKind, number>>;
}

function MonthName({ month }: { month: string }) {
  return <>{formatMonth(month as Month, useReader().locale)}</>;
}

/** Answers of a survey by month; a month opens its index. */
export function MonthTable({ rows, surveyId }: { rows: readonly MonthRow[]; surveyId: string }) {
  const kinds = QUESTION_KINDS.filter((kind) => rows.some((row) => row.byKind[kind] !== undefined));
  const columns: Column<MonthRow>[] = [
    { id: "month", header: "Month", primary: true, cell: (row) => <MonthName month={row.month} /> },
    {
      id: "responses",
      header: "Responses",
      align: "end",
      cell: (row) => row.responses.toLocaleString("en-US"),
    },
    ...kinds.map(
      (kind): Column<MonthRow> => ({
        id: kind,
        header: KIND_SHORT_LABELS[kind],
        align: "end",
        cell: (row) => row.byKind[kind]?.toLocaleString("en-US") ?? "–",
      }),
    ),
  ];
  return (
    <DataTable
      caption="Answers by month"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.month}
      rowHref={(row) => `/index?${new URLSearchParams({ from: row.month, to: row.month, survey: surveyId })}`}
    />
  );
}
