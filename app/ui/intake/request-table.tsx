import { DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { RequestMark } from "./request-mark";

export interface RequestRow {
  id: string;
  receivedAt: string;
  status: number;
  added: number;
  alreadyThere: number;
  refused: number;
  key: { id: string; name: string };
}

/** What came in and what was said to it. The bodies are not kept. */
export function RequestTable({ requests, withKey }: { requests: readonly RequestRow[]; withKey: boolean }) {
  const figure = (value: number) =>
    value === 0 ? <span className="text-ink-muted">0</span> : value.toLocaleString("en-US");
  return (
    <DataTable
      caption="What came in, newest first"
      rows={requests}
      rowKey={(request) => request.id}
      rowHref={(request) => `/intake/${request.key.id}/requests/${request.id}`}
      columns={[
        {
          id: "at",
          header: "When",
          primary: true,
          cell: (request) => <DateText value={request.receivedAt} />,
        },
        ...(withKey ? [{ id: "key", header: "Key", cell: (request: RequestRow) => request.key.name }] : []),
        {
          id: "status",
          header: "Answer",
          cell: (request) => <RequestMark status={request.status} refused={request.refused} />,
        },
        { id: "added", header: "Added", align: "end", cell: (request) => figure(request.added) },
        {
          id: "there",
          header: "Already present",
          align: "end",
          cell: (request) => figure(request.alreadyThere),
        },
        { id: "refused", header: "Refused", align: "end", cell: (request) => figure(request.refused) },
      ]}
    />
  );
}
