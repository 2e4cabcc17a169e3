import { LEFT_OUT_LABELS, type LeftOut } from "~/domain/communications/message-facts";
import { RECIPIENT_STATE_LABELS, type RecipientState } from "~/domain/communications/recipient";
import { type Column, DataTable } from "../../controls/data-table";
import { DateText } from "../../controls/date-text";
import { useReader } from "../../controls/reader";
import { type StatusKind, StatusPill } from "../../controls/status-pill";
import { clockIn, zoneName } from "./clock-words";

export interface RecipientRow {
  id: string;
  email: string;
  name: string;
  audience: string;
  timeZone: string;
  state: RecipientState;
  skipped: LeftOut | "";
  dueAt: string;
  /** Their hour has come: they wait for their turn alone. */
  isDue?: boolean;
  sentAt: string | null;
  reply: string;
  acknowledgedAt: string | null;
  asked: boolean;
  remindedAt: string | null;
}

const KINDS: Record<RecipientState, StatusKind> = {
  queued: "active",
  delivered: "done",
  bounced: "ended",
  failed: "ended",
  skipped: "aside",
  stopped: "aside",
};

export const RecipientPill = ({ state }: { state: RecipientState }) => (
  <StatusPill kind={KINDS[state]} label={RECIPIENT_STATE_LABELS[state]} />
);

export function RecipientTable({ code, lines }: { code: string; lines: readonly RecipientRow[] }) {
  const { locale } = useReader();
  const columns: Column<RecipientRow>[] = [
    {
      id: "who",
      header: "Recipient",
      primary: true,
      cell: ({ name, email }) => (
        <>
          <span className="block break-words">{name || email}</span>
          {name && <span className="block text-xs font-normal break-all text-ink-muted">{email}</span>}
        </>
      ),
    },
    { id: "audience", header: "Audience", cell: ({ audience }) => audience },
    { id: "state", header: "State", corner: true, cell: ({ state }) => <RecipientPill state={state} /> },
    { id: "more", header: "What is known", cell: (row) => <Known row={row} locale={locale} /> },
    { id: "said", header: "Said back", cell: (row) => <SaidBack row={row} /> },
  ];
  return (
    <DataTable
      caption="Recipients by address"
      rows={lines}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/communications/${encodeURIComponent(code)}/recipients/${id}`}
      columns={columns}
    />
  );
}

/** Why, when, or in the mail server's words. */
function Known({ row, locale }: { row: RecipientRow; locale: string }) {
  switch (row.state) {
    case "queued":
      return (
        <span className="text-xs text-ink-muted">
          {row.isDue ? "waits for its turn since " : ""}
          {clockIn(row.dueAt, locale, row.timeZone)} ({zoneName(row.timeZone)})
        </span>
      );
    case "delivered":
      return <DateText value={row.sentAt ?? row.dueAt} />;
    case "skipped":
      return <span className="text-xs">{row.skipped === "" ? "–" : LEFT_OUT_LABELS[row.skipped]}</span>;
    case "stopped":
      return <span className="text-xs text-ink-muted">cut off before it left</span>;
    default:
      return <span className="line-clamp-2 text-xs break-words text-ink-muted">{row.reply || "–"}</span>;
  }
}

function SaidBack({ row }: { row: RecipientRow }) {
  const parts = [
    ...(row.acknowledgedAt ? ["has read it"] : []),
    ...(row.asked ? ["asked back"] : []),
    ...(isReminded(row) ? ["reminded"] : []),
  ];
  return <span className="text-xs">{parts.join(", ") || "–"}</span>;
}

const isReminded = (row: RecipientRow): boolean =>
  row.remindedAt !== null && row.acknowledgedAt === null && !row.asked;
