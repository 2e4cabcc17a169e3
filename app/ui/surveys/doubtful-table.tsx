import { Form } from "@remix-run/react";
import { Badge } from "../controls/badge";
import { Button, ButtonLink } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { Pagination } from "../controls/pagination";

export interface DoubtfulRow {
  rowNumber: number;
  responseId: string;
  reason: string;
  id: string | null;
  state: "counts" | "excluded" | "undone" | null;
}

const WORDS = { counts: "Counts", excluded: "Set aside", undone: "Undone" } as const;

const columns = (mayEdit: boolean, here: string): Column<DoubtfulRow>[] => [
  {
    id: "row",
    header: "Row",
    primary: true,
    width: "w-20",
    cell: (row) => <span className="tabular">{row.rowNumber}</span>,
  },
  {
    id: "id",
    header: "Response id",
    width: "w-44",
    cell: (row) => <span className="break-all">{row.responseId || "–"}</span>,
  },
  { id: "reason", header: "Why", cell: (row) => <span className="break-words">{row.reason}</span> },
  {
    id: "state",
    header: "State",
    width: "w-32",
    cell: (row) =>
      row.state === null ? (
        <Badge tone="quiet">Not in yet</Badge>
      ) : (
        <Badge tone={row.state === "counts" ? "good" : "quiet"}>{WORDS[row.state]}</Badge>
      ),
  },
  {
    id: "act",
    header: "Change",
    align: "end",
    cell: (row) => <Act row={row} mayEdit={mayEdit} here={here} />,
  },
];

function Act({ row, mayEdit, here }: { row: DoubtfulRow; mayEdit: boolean; here: string }) {
  if (!row.id) return null;
  const page = `/surveys/responses/${row.id}`;
  if (!mayEdit || row.state === "undone") {
    return (
      <ButtonLink to={page} variant="quiet" size="sm">
        Open
      </ButtonLink>
    );
  }
  if (row.state === "counts") {
    return (
      <ButtonLink to={`${page}?back=${encodeURIComponent(here)}`} variant="quiet" size="sm">
        Set aside
      </ButtonLink>
    );
  }
  return (
    <Form method="post" action={`${page}/counting`}>
      <input type="hidden" name="back" value={here} />
      <Button type="submit" variant="quiet" size="sm">
        Count it again
      </Button>
    </Form>
  );
}

export interface DoubtfulTableProps {
  caption: string;
  rows: readonly DoubtfulRow[];
  mayEdit: boolean;
  /** The address of this list, to come back to. */
  here: string;
  nextHref: string | null;
  firstHref: string | null;
  summary: string;
}

/** Rows that a check found or a person set aside, each with what it is now and the way to change it. */
export function DoubtfulTable({
  caption,
  rows,
  mayEdit,
  here,
  nextHref,
  firstHref,
  summary,
}: DoubtfulTableProps) {
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns(mayEdit, here)}
        rows={rows}
        rowKey={(row) => String(row.rowNumber)}
      />
      {(nextHref || firstHref) && (
        <Pagination previousHref={firstHref} nextHref={nextHref} summary={summary} />
      )}
    </>
  );
}
