import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { Tooltip } from "../controls/tooltip";

export interface AggregatedRow {
  id: string;
  month: string;
  kind: string;
  surveyName: string;
  source: string;
  claimed: string | null;
  recomputed: string;
  n: number;
  points: number;
  interval: string | null;
  flags: number;
  isWithdrawn: boolean;
}

const columns: Column<AggregatedRow>[] = [
  {
    id: "month",
    header: "Month",
    primary: true,
    width: "w-28",
    cell: (row) => <span className="tabular">{row.month}</span>,
  },
  { id: "kind", header: "Asked", cell: (row) => row.kind },
  { id: "survey", header: "Survey", cell: (row) => row.surveyName },
  { id: "source", header: "Source", hideOnPhone: true, cell: (row) => row.source || "–" },
  {
    id: "claimed",
    header: "Claimed",
    align: "end",
    cell: (row) =>
      row.claimed === null ? (
        "–"
      ) : (
        <Tooltip
          content={
            row.claimed === row.recomputed
              ? "As printed; its counts give the same."
              : `As printed. Its counts give ${row.points} / ${row.n} = ${row.recomputed}; charts use ${row.recomputed}.`
          }
        >
          <button
            type="button"
            className="tabular cursor-help rounded-sm underline decoration-dotted underline-offset-3"
          >
            {row.claimed}
          </button>
        </Tooltip>
      ),
  },
  {
    id: "recomputed",
    header: "Recomputed",
    align: "end",
    cell: (row) => <strong className="font-semibold">{row.recomputed}</strong>,
  },
  { id: "n", header: "n", align: "end", cell: (row) => row.n },
  {
    id: "interval",
    header: "95 % interval",
    align: "end",
    hideOnPhone: true,
    cell: (row) => row.interval ?? "–",
  },
  {
    id: "state",
    header: "Check",
    cell: (row) =>
      row.isWithdrawn ? (
        <Badge tone="quiet">Withdrawn</Badge>
      ) : row.flags > 0 ? (
        <Badge tone="bad">{row.flags === 1 ? "1 line is wrong" : `${row.flags} lines are wrong`}</Badge>
      ) : (
        <Badge tone="good">Agrees</Badge>
      ),
  },
];

export function AggregatedTable({ rows }: { rows: readonly AggregatedRow[] }) {
  return (
    <DataTable
      caption="Aggregated figures, claimed and recomputed"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/aggregates/${row.id}`}
    />
  );
}
