import { Form } from "@remix-run/react";
import {
  countVerdicts,
  type FileSameDay,
  type ReadRow,
  ROW_VERDICT_LABELS,
} from "~/domain/kpis/reading-file";
import { Badge, type Tone } from "../controls/badge";
import { Button } from "../controls/button";
import { DataTable } from "../controls/data-table";
import { SubmitButton } from "../form/submit-button";
import { plural } from "../plans/plan-words";

const TONES: Record<ReadRow["verdict"], Tone | undefined> = {
  add: "good",
  there: "quiet",
  replace: "accent",
  beside: "accent",
  leftOut: "quiet",
  refused: "bad",
};

/** Rows that are shown; the error file has all that are not taken. */
const SHOWN = 200;

interface ImportRowsProps {
  rows: readonly ReadRow[];
  text: string;
  sameDay: FileSameDay;
  seen: string;
  /** The address of the file with the rows that are not taken. */
  errorsHref: string;
}

/** What every row would do, and the one button that does it. */
export function ImportRows({ rows, text, sameDay, seen, errorsHref }: ImportRowsProps) {
  const counts = countVerdicts(rows);
  const taken = counts.add + counts.replace + counts.beside;
  const out = counts.refused + counts.leftOut;
  const kept = (
    <>
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="sameDay" value={sameDay} />
    </>
  );
  return (
    <section aria-label="What the rows would do" className="mb-8 space-y-4">
      <p className="text-base" role="status">
        {sayCounts(counts)}
      </p>
      <div className="flex flex-wrap gap-3">
        {taken > 0 && (
          <Form method="post">
            {kept}
            <input type="hidden" name="seen" value={seen} />
            <SubmitButton name="intent" value="accept">
              Keep {plural(taken, "reading")}
            </SubmitButton>
          </Form>
        )}
        {out > 0 && (
          <form method="post" action={errorsHref}>
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
            cell: ({ cells }) => <span className="break-words">{cells.join(" · ").slice(0, 160)}</span>,
          },
          {
            id: "verdict",
            header: "What it does",
            width: "w-52",
            cell: ({ verdict }) => <Badge tone={TONES[verdict]}>{ROW_VERDICT_LABELS[verdict]}</Badge>,
          },
          {
            id: "why",
            header: "Why",
            cell: ({ why }) => <span className="break-words whitespace-normal">{why || "–"}</span>,
          },
        ]}
      />
      {rows.length > SHOWN && (
        <p className="text-sm text-ink-muted">And {plural(rows.length - SHOWN, "more row")}.</p>
      )}
    </section>
  );
}

export function sayCounts(counts: ReturnType<typeof countVerdicts>): string {
  const parts = [
    counts.add > 0 ? `${counts.add} new` : null,
    counts.replace > 0 ? `${counts.replace} in the place of others` : null,
    counts.beside > 0 ? `${counts.beside} beside others` : null,
    counts.there > 0 ? `${counts.there} already there` : null,
    counts.leftOut > 0 ? `${counts.leftOut} left out` : null,
    counts.refused > 0 ? `${counts.refused} refused` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "No row with a reading was found." : `${parts.join(", ")}.`;
}
