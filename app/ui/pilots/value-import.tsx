import { Form, Link } from "@remix-run/react";
import { pilotValuesPath } from "~/domain/pilots/pilot-places";
import { countValueRows, VALUE_VERDICT_LABELS, type ValueRow } from "~/domain/pilots/value-file";
import type { FormAnswer } from "~/shared/form-answer";
import { Badge, type Tone } from "../controls/badge";
import { DataTable } from "../controls/data-table";
import { Field } from "../form/field";
import { FileInput } from "../form/file-input";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { plural } from "../plans/plan-words";

const LABELS = { text: "Rows", file: "File" };

interface ValueImportFormProps {
  code: string;
  /** An example of its own: a unit and a metric of this pilot. */
  example: string;
  answer: FormAnswer | null | undefined;
  /** What was looked at already, to be mended. */
  text?: string;
}

/** Many values at once: pasted from a spreadsheet or as a file. Nothing is kept before the rows were looked at. */
export function ValueImportForm({ code, example, answer, text = "" }: ValueImportFormProps) {
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      <Field
        name="text"
        label={LABELS.text}
        hint="One line per value: unit, metric, day and the figure; for a share k and n. Copied from a spreadsheet is fine; names of columns on top are welcome."
        error={answer?.fieldErrors.text}
      >
        <TextArea
          defaultValue={[answer?.values.text].flat()[0] ?? text}
          rows={8}
          placeholder={example}
          className="tabular font-mono"
        />
      </Field>
      <Field name="file" label="Or a file" error={answer?.fieldErrors.file}>
        <FileInput accept=".csv,.txt,.tsv,text/csv" takes="CSV, up to 2,000 values" />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton name="intent" value="try">
          Look at the rows
        </SubmitButton>
        <Link to={pilotValuesPath(code)} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}

const TONES: Record<ValueRow["verdict"], Tone> = { add: "good", there: "quiet", refused: "bad" };
const SHOWN = 200;

interface ValueImportRowsProps {
  rows: readonly ValueRow[];
  text: string;
  fileName: string;
  seen: string;
}

/** What every row would do, those that are refused first, and the one button that does it. */
export function ValueImportRows({ rows, text, fileName, seen }: ValueImportRowsProps) {
  const counts = countValueRows(rows);
  const sorted = [
    ...rows.filter(({ verdict }) => verdict === "refused"),
    ...rows.filter(({ verdict }) => verdict !== "refused"),
  ];
  return (
    <section aria-label="What the rows would do" className="space-y-4">
      <p className="text-base" role="status">
        {sayValueCounts(counts)}
      </p>
      {counts.add > 0 && (
        <Form method="post">
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="fileName" value={fileName} />
          <input type="hidden" name="seen" value={seen} />
          <SubmitButton name="intent" value="accept">
            Keep {plural(counts.add, "value")}
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
            cell: ({ verdict }) => <Badge tone={TONES[verdict]}>{VALUE_VERDICT_LABELS[verdict]}</Badge>,
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

export function sayValueCounts(counts: ReturnType<typeof countValueRows>): string {
  const parts = [
    counts.add > 0 ? `${counts.add} new` : null,
    counts.there > 0 ? `${counts.there} already there` : null,
    counts.refused > 0 ? `${counts.refused} refused` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "No row with a value was found." : `${parts.join(", ")}.`;
}
