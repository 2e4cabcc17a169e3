import { formatMonth, type Month } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { useReader } from "../controls/reader";

export interface SurveyRow {
  id: string;
  name: string;
  purpose: string;
  questions: number;
  responses: number;
  firstDay: string | null;
  lastDay: string | null;
}

function Span({ first, last }: { first: string | null; last: string | null }) {
  const { locale } = useReader();
  if (!first || !last) return <span className="text-ink-muted">no data</span>;
  const [from, to] = [first, last].map((day) => formatMonth(day.slice(0, 7) as Month, locale));
  return <>{from === to ? from : `${from} – ${to}`}</>;
}

const columns: Column<SurveyRow>[] = [
  {
    id: "name",
    header: "Survey",
    primary: true,
    cell: (row) => (
      <>
        {row.name} {row.purpose === "relationship" && <Badge>Relationship, read apart</Badge>}
      </>
    ),
  },
  { id: "questions", header: "Questions", align: "end", cell: (row) => row.questions },
  {
    id: "responses",
    header: "Responses",
    align: "end",
    cell: (row) => row.responses.toLocaleString("en-US"),
  },
  { id: "span", header: "From – to", cell: (row) => <Span first={row.firstDay} last={row.lastDay} /> },
];

export function SurveyTable({ rows }: { rows: readonly SurveyRow[] }) {
  return (
    <DataTable
      caption="Surveys"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/surveys/${row.id}`}
    />
  );
}
