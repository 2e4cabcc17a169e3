import { Form, Link } from "@remix-run/react";
import type { FormAnswer } from "~/shared/form-answer";
import { Badge, type Tone } from "../controls/badge";
import { DataTable } from "../controls/data-table";
import { Field } from "../form/field";
import { FileInput } from "../form/file-input";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { plural } from "../plans/plan-words";

/** A row of units or of values: what it would do, and why. */
interface ImportRow {
  row: number;
  cells: readonly string[];
  verdict: "add" | "there" | "refused";
  why: string;
}

const LABELS = { text: "Rows", file: "File" };

interface RowImportFormProps {
  hint: string;
  example: string;
  /** How much a file may hold. */
  takes: string;
  leaveHref: string;
  answer: FormAnswer | null | undefined;
  /** What was looked at already, to be mended. */
  text: string;
}

/** Many rows at once, pasted or as a file. Nothing is kept before they were looked at. */
export function RowImportForm({ hint, example, takes, leaveHref, answer, text }: RowImportFormProps) {
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      <Field name="text" label={LABELS.text} hint={hint} error={answer?.fieldErrors.text}>
        <TextArea
          defaultValue={[answer?.values.text].flat()[0] ?? text}
          rows={8}
          placeholder={example}
          className="tabular max-h-96 font-mono"
        />
      </Field>
      <Field name="file" label="Or a file" error={answer?.fieldErrors.file}>
        <FileInput accept=".csv,.txt,.tsv,text/csv" takes={takes} />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton name="intent" value="try">
          Look at the rows
        </SubmitButton>
        <Link to={leaveHref} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}

const TONES: Record<ImportRow["verdict"], Tone> = { add: "good", there: "quiet", refused: "bad" };
const SHOWN = 200;

interface RowImportRowsProps {
  rows: readonly ImportRow[];
  /** Rows beyond these, where not all were sent along. */
  more?: number;
  verdictLabels: Record<ImportRow["verdict"], string>;
  /** What they would do together, and the word on the button that does it. */
  summary: string;
  accept: string | null;
  text: string;
  fileName: string;
  seen: string;
}

/** What every row would do, those that are refused first, and the one button that does it. */
export function RowImportRows(props: RowImportRowsProps) {
  const { rows, verdictLabels, summary, accept, text, fileName, seen } = props;
  const more = (props.more ?? 0) + Math.max(0, rows.length - SHOWN);
  const sorted = [
    ...rows.filter(({ verdict }) => verdict === "refused"),
    ...rows.filter(({ verdict }) => verdict !== "refused"),
  ];
  return (
    <section aria-label="What the rows would do" className="space-y-4">
      <p className="text-base" role="status">
        {summary}
      </p>
      {accept !== null && (
        <Form method="post">
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="fileName" value={fileName} />
          <input type="hidden" name="seen" value={seen} />
          <SubmitButton name="intent" value="accept">
            {accept}
          </SubmitButton>
        </Form>
      )}
      <DataTable
        caption="Rows of the file"
        rows={sorted.slice(0, SHOWN)}
        rowKey={({ row }) => String(row)}
        columns={[
          { id: "row", header: "Row", primary: true, width: "w-16", cell: ({ row }) => row },
          {
            id: "cells",
            header: "As it stands there",
            cell: ({ cells }) => (
              <span className="break-words whitespace-normal">{cells.join(" · ").slice(0, 160)}</span>
            ),
          },
          {
            id: "verdict",
            header: "What it does",
            width: "w-36",
            cell: ({ verdict }) => <Badge tone={TONES[verdict]}>{verdictLabels[verdict]}</Badge>,
          },
          {
            id: "why",
            header: "Why",
            cell: ({ why }) => <span className="break-words whitespace-normal">{why || "–"}</span>,
          },
        ]}
      />
      {more > 0 && <p className="text-sm text-ink-muted">And {plural(more, "more row")}.</p>}
    </section>
  );
}

/** "12 new, 1 refused."; `thing` is what a row holds. */
export function sayRowCounts(counts: Record<ImportRow["verdict"], number>, thing: string): string {
  const parts = [
    counts.add > 0 ? `${counts.add} new` : null,
    counts.there > 0 ? `${counts.there} already there` : null,
    counts.refused > 0 ? `${counts.refused} refused` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? `No row with a ${thing} was found.` : `${parts.join(", ")}.`;
}
