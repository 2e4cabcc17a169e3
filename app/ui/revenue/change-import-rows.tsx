import { Form } from "@remix-run/react";
import {
  countLedgerRows,
  LEDGER_VERDICT_LABELS,
  type LedgerCounts,
  type LedgerRow,
  type LedgerVerdict,
} from "~/domain/revenue/ledger-file";
import { Badge, type Tone } from "../controls/badge";
import { Button } from "../controls/button";
import { DataTable } from "../controls/data-table";
import { SubmitButton } from "../form/submit-button";

const TONES: Record<LedgerVerdict, Tone | undefined> = {
  add: "good",
  there: "quiet",
  leftOut: "quiet",
  refused: "bad",
};

/** Rows that are shown; the error file has all that are not taken. */
const SHOWN = 200;

interface ChangeImportRowsProps {
  rows: readonly Pick<LedgerRow, "row" | "cells" | "verdict" | "why">[];
  text: string;
  follow: boolean;
  seen: string;
}

/** What every row would do, and the one button that does it. */
export function ChangeImportRows({ rows, text, follow, seen }: ChangeImportRowsProps) {
  const counts = countLedgerRows(rows);
  const kept = <input type="hidden" name="text" value={text} />;
  return (
    <section aria-label="What the rows would do" className="mb-8 space-y-4">
      <p className="text-base" role="status">
        {sayLedgerCounts(counts)}
        {follow && counts.add > 0 && " The accounts' yearly revenue moves along."}
      </p>
      <div className="flex flex-wrap gap-3">
        {counts.add > 0 && (
          <Form method="post">
            {kept}
            <input type="hidden" name="seen" value={seen} />
            <input type="hidden" name="follow" value={follow ? "on" : ""} />
            <SubmitButton name="intent" value="accept">
              Keep {counts.add} {counts.add === 1 ? "change" : "changes"}
            </SubmitButton>
          </Form>
        )}
        {counts.refused + counts.leftOut > 0 && (
          <form method="post" action="/revenue/import/rows.csv">
            {kept}
            <Button type="submit" variant="secondary">
              Rows that are not taken (CSV)
            </Button>
          </form>
        )}
      </div>
      <DataTable
        caption="Rows of the file"
        rows={rows.slice(0, SHOWN)}
        rowKey={({ row }) => String(row)}
        columns={[
          { id: "row", header: "Row", primary: true, width: "w-16", cell: ({ row }) => row },
          {
            id: "cells",
            header: "As it stands there",
            cell: ({ cells }) => <span className="wrap-anywhere">{cells.join(" · ").slice(0, 160)}</span>,
          },
          {
            id: "verdict",
            header: "What it does",
            width: "w-40",
            cell: ({ verdict }) => <Badge tone={TONES[verdict]}>{LEDGER_VERDICT_LABELS[verdict]}</Badge>,
          },
          {
            id: "why",
            header: "Why",
            cell: ({ why }) => <span className="wrap-anywhere whitespace-normal">{why || "–"}</span>,
          },
        ]}
      />
      {rows.length > SHOWN && <p className="text-sm text-ink-muted">And {rows.length - SHOWN} more rows.</p>}
    </section>
  );
}

export function sayLedgerCounts(counts: LedgerCounts): string {
  const parts = [
    counts.add > 0 ? `${counts.add} new` : null,
    counts.there > 0 ? `${counts.there} already there` : null,
    counts.leftOut > 0 ? `${counts.leftOut} left out` : null,
    counts.refused > 0 ? `${counts.refused} refused` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "No row with a change was found." : `${parts.join(", ")}.`;
}
