import { Link } from "@remix-run/react";
import { isImpossibleRate, rateLabel } from "~/domain/surveys/response-rate";
import { formatMonth, type Month } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { ConfirmDialog } from "../controls/confirm-dialog";
import { type Column, DataTable } from "../controls/data-table";
import { useReader } from "../controls/reader";

export interface InvitationRow {
  month: string;
  invited: number | null;
  source: string | null;
  responses: number;
}

const SOURCES: Record<string, string> = { typed: "typed", import: "by file", api: "by the interface" };

const MonthName = ({ month }: { month: string }) => <>{formatMonth(month as Month, useReader().locale)}</>;

export function InvitationTable({
  surveyId,
  rows,
  mayEdit,
}: {
  surveyId: string;
  rows: readonly InvitationRow[];
  mayEdit: boolean;
}) {
  const here = `/surveys/${surveyId}/invitations`;
  const columns: Column<InvitationRow>[] = [
    { id: "month", header: "Month", primary: true, cell: (row) => <MonthName month={row.month} /> },
    {
      id: "invited",
      header: "Invited",
      align: "end",
      cell: (row) =>
        row.invited === null ? (
          <span className="text-ink-muted">unknown</span>
        ) : (
          row.invited.toLocaleString("en-US")
        ),
    },
    {
      id: "responses",
      header: "Responses",
      align: "end",
      cell: (row) => (
        <Link
          to={`/answers?${new URLSearchParams({ from: row.month, to: row.month, survey: surveyId })}`}
          className="link"
        >
          {row.responses.toLocaleString("en-US")}
        </Link>
      ),
    },
    {
      id: "rate",
      header: "Response rate",
      align: "end",
      cell: (row) =>
        isImpossibleRate(row.responses, row.invited) ? (
          <Badge tone="bad">more answers than invitations</Badge>
        ) : (
          <span className={row.invited === null ? "text-ink-muted" : "font-medium"}>
            {rateLabel(row.responses, row.invited)}
          </span>
        ),
    },
    {
      id: "source",
      header: "Known",
      hideOnPhone: true,
      cell: (row) => (row.source === null ? "–" : (SOURCES[row.source] ?? row.source)),
    },
    ...(mayEdit
      ? [
          {
            id: "act",
            header: "Correct",
            align: "end",
            cell: (row) => <Act here={here} row={row} />,
          } as Column<InvitationRow>,
        ]
      : []),
  ];
  return (
    <DataTable
      caption="Invitations and responses by month"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.month}
    />
  );
}

function Act({ here, row }: { here: string; row: InvitationRow }) {
  return (
    <span className="flex items-center justify-end gap-3">
      <Link to={`${here}?month=${row.month}#form`} className="link">
        {row.invited === null ? "Say it" : "Change"}
      </Link>
      {row.invited !== null && (
        <ConfirmDialog
          trigger="Remove"
          triggerVariant="quiet"
          title={`Remove the invitations of ${row.month}?`}
          description="The response rate of the month is unknown then. No answer is touched."
          action={`${here}/${row.month}/removal`}
          confirmLabel="Remove them"
          danger
        />
      )}
    </span>
  );
}
