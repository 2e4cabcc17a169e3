import { Link } from "@remix-run/react";
import { LETTER_STATES, type LetterState } from "~/domain/letters/letter";
import { LEDGER_OUTCOME_LABELS, type LedgerRow, sayReasonWord } from "~/domain/reminders/ledger-filter";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { LetterStatus } from "../mail/letter-status";

export type ShownEntry = Omit<LedgerRow, "saidAt"> & { saidAt: string };

const columnsFor = (mayReadMail: boolean): Column<ShownEntry>[] => [
  {
    id: "what",
    header: "What",
    primary: true,
    cell: (row) => (
      <>
        <span className="block break-words">{row.title}</span>
        <span className="block text-xs font-normal break-words text-ink-muted">{row.why}</span>
      </>
    ),
  },
  { id: "to", header: "To", cell: (row) => <span className="break-words">{row.personName}</span> },
  { id: "reason", header: "Reason", cell: (row) => sayReasonWord(row.reason) },
  { id: "day", header: "Came up", align: "end", cell: (row) => <DateText value={row.day} mode="day" /> },
  {
    id: "outcome",
    header: "Outcome",
    cell: (row) => (
      <>
        {LEDGER_OUTCOME_LABELS[row.outcome]}
        <span className="block text-xs text-ink-muted">
          <DateText value={row.saidAt} />
        </span>
      </>
    ),
  },
  {
    id: "letter",
    header: "Letter",
    cell: ({ letter, outcome }) => {
      if (!letter) return <span className="text-ink-muted">{outcome === "held" ? "–" : "none"}</span>;
      const known = LETTER_STATES.find((each): each is LetterState => each === letter.status);
      const state = known ? <LetterStatus status={known} /> : letter.status;
      return mayReadMail ? (
        <Link to={`/mail/${letter.id}`} className="link">
          {state}
        </Link>
      ) : (
        state
      );
    },
  },
];

export const LedgerTable = ({ rows, mayReadMail }: { rows: readonly ShownEntry[]; mayReadMail: boolean }) => (
  <DataTable
    caption="What was said and what was held, newest first"
    rows={rows}
    rowKey={({ id }) => id}
    rowHref={({ href }) => href || null}
    columns={columnsFor(mayReadMail)}
  />
);
