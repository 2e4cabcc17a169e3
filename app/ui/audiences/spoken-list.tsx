import { communicationStatus } from "../communications/communication-words";
import { ButtonLink } from "../controls/button";
import { DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { StatusPill } from "../controls/status-pill";
import { EmptyState } from "../layout/empty-state";

export interface SpokenRow {
  code: string;
  subject: string;
  status: string;
  toldOn: string | null;
  sendOn: string | null;
}

interface SpokenListProps {
  rows: readonly SpokenRow[];
  inAll: number;
  /** Where a message to them is begun, for whoever may. */
  begin: string | null;
}

/** What an audience was told and is about to be told. */
export function SpokenList({ rows, inAll, begin }: SpokenListProps) {
  return (
    <>
      <DataTable
        caption="Messages to this audience"
        rows={rows}
        rowKey={(row) => row.code}
        rowHref={(row) => `/communications/${row.code}`}
        columns={[
          {
            id: "message",
            header: "Message",
            primary: true,
            cell: (row) => (
              <span className="flex gap-3">
                <span className="tabular w-16 shrink-0 text-ink-muted">{row.code}</span>
                <span className="min-w-0 break-words whitespace-normal">{row.subject}</span>
              </span>
            ),
          },
          {
            id: "state",
            header: "State",
            cell: (row) => {
              const { kind, label } = communicationStatus(row.status);
              return <StatusPill kind={kind} label={label} />;
            },
          },
          {
            id: "day",
            header: "Day",
            cell: (row) => {
              const day = row.toldOn ?? row.sendOn;
              return day === null ? "–" : <DateText value={day} mode="plain" />;
            },
          },
        ]}
        empty={
          <EmptyState
            title="They were never told anything"
            action={begin ? <ButtonLink to={begin}>Begin a message</ButtonLink> : undefined}
          >
            Silence is read as failure. A first message says what the program is about, in what they measure
            themselves by.
          </EmptyState>
        }
      />
      {inAll > rows.length && (
        <p className="mt-2 text-sm text-ink-muted">
          The newest {rows.length} of {inAll}.
        </p>
      )}
    </>
  );
}
