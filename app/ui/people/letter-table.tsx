import { LETTER_KIND_LABELS, type LetterKind, type LetterState } from "~/domain/letters/letter";
import { DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { LetterStatus } from "./letter-status";

export interface LetterRow {
  id: string;
  kind: LetterKind;
  toEmail: string;
  toName: string;
  subject: string;
  status: LetterState;
  attempts: number;
  lastReply: string;
  createdAt: string;
}

export function LetterTable({ letters }: { letters: readonly LetterRow[] }) {
  return (
    <DataTable
      caption="Letters, newest first"
      rows={letters}
      rowKey={(letter) => letter.id}
      rowHref={(letter) => `/mail/${letter.id}`}
      columns={[
        {
          id: "letter",
          header: "Letter",
          primary: true,
          cell: (letter) => letter.subject || LETTER_KIND_LABELS[letter.kind],
        },
        {
          id: "to",
          header: "To",
          cell: (letter) => (
            <>
              <span className="block">{letter.toName}</span>
              <span className="block text-xs break-all text-ink-muted">{letter.toEmail}</span>
            </>
          ),
        },
        { id: "status", header: "State", cell: (letter) => <LetterStatus status={letter.status} /> },
        {
          id: "reply",
          header: "Last words of the mail server",
          cell: (letter) => (
            <span className="line-clamp-2 text-xs break-words text-ink-muted">{letter.lastReply || "–"}</span>
          ),
        },
        {
          id: "written",
          header: "Written",
          align: "end",
          cell: (letter) => <DateText value={letter.createdAt} />,
        },
      ]}
    />
  );
}
