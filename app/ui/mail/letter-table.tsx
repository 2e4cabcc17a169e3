import { LETTER_KIND_LABELS, type LetterKind, type LetterState } from "~/domain/letters/letter";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { LetterStatus } from "./letter-status";

export interface LetterRow {
  id: string;
  kind: LetterKind;
  toEmail: string;
  toName: string;
  subject: string;
  status: LetterState;
  repeats: number;
  lastReply: string;
  bounceText: string;
  notBefore: string | null;
  createdAt: string;
}

const COLUMNS: Column<LetterRow>[] = [
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
        <span className="block break-words">{letter.toName}</span>
        <span className="block text-xs break-all text-ink-muted">{letter.toEmail}</span>
      </>
    ),
  },
  {
    id: "status",
    header: "State",
    cell: (letter) => (
      <>
        <LetterStatus status={letter.status} />
        {letter.repeats > 0 && <span className="block text-xs text-ink-muted">may have come twice</span>}
      </>
    ),
  },
  {
    id: "reply",
    header: "Last words of the mail server",
    cell: (letter) => <LastWords letter={letter} />,
  },
  {
    id: "written",
    header: "Written",
    align: "end",
    cell: (letter) => <DateText value={letter.createdAt} />,
  },
];

/** Of one letter to many: what differs is whom it goes to. */
const RECIPIENT: Column<LetterRow> = {
  id: "to",
  header: "To",
  primary: true,
  cell: (letter) => (
    <>
      <span className="block break-words">{letter.toName || letter.toEmail}</span>
      <span className="block text-xs font-normal break-all text-ink-muted">{letter.toEmail}</span>
    </>
  ),
};

interface LetterTableProps {
  caption: string;
  letters: readonly LetterRow[];
  /** They are one letter to many. */
  ofOne?: boolean;
}

export const LetterTable = ({ caption, letters, ofOne = false }: LetterTableProps) => (
  <DataTable
    caption={caption}
    rows={letters}
    rowKey={(letter) => letter.id}
    rowHref={(letter) => `/mail/${letter.id}`}
    columns={ofOne ? [RECIPIENT, ...COLUMNS.slice(2)] : COLUMNS}
  />
);

function LastWords({ letter }: { letter: LetterRow }) {
  const words = letter.status === "bounced" ? letter.bounceText : letter.lastReply;
  if (words === "" && letter.status === "waiting" && letter.notBefore)
    return (
      <span className="text-xs text-ink-muted">
        leaves <DateText value={letter.notBefore} />
      </span>
    );
  return <span className="line-clamp-2 text-xs break-words text-ink-muted">{words || "–"}</span>;
}
