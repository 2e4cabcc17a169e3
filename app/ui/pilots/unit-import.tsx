import { Form, Link } from "@remix-run/react";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { countUnitVerdicts, UNIT_VERDICT_LABELS, type UnitRow } from "~/domain/pilots/unit-file";
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

interface UnitImportFormProps {
  code: string;
  answer: FormAnswer | null | undefined;
  /** What was looked at already, to be mended. */
  text?: string;
}

export function UnitImportForm({ code, answer, text = "" }: UnitImportFormProps) {
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      <Field
        name="text"
        label={LABELS.text}
        hint="One line per unit, copied from a spreadsheet. The first line names the columns: name, arm, account, business unit; every other column is kept as a trait, such as the hours before."
        error={answer?.fieldErrors.text}
      >
        <TextArea
          defaultValue={[answer?.values.text].flat()[0] ?? text}
          rows={8}
          placeholder={"name, arm, business unit, hours before\nProject 1, treated, North, 36.5"}
          className="tabular max-h-96 font-mono"
        />
      </Field>
      <Field name="file" label="Or a file" error={answer?.fieldErrors.file}>
        <FileInput accept=".csv,.txt,.tsv,text/csv" takes="CSV, up to 5,000 units" />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton name="intent" value="try">
          Look at the rows
        </SubmitButton>
        <Link to={pilotUnitsPath(code)} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}

const TONES: Record<UnitRow["verdict"], Tone> = { add: "good", there: "quiet", refused: "bad" };
const SHOWN = 200;

interface UnitImportRowsProps {
  rows: readonly UnitRow[];
  text: string;
  fileName: string;
  seen: string;
}

/** What every row would do, those that are refused first, and the one button that does it. */
export function UnitImportRows({ rows, text, fileName, seen }: UnitImportRowsProps) {
  const counts = countUnitVerdicts(rows);
  const sorted = [
    ...rows.filter(({ verdict }) => verdict === "refused"),
    ...rows.filter(({ verdict }) => verdict !== "refused"),
  ];
  return (
    <section aria-label="What the rows would do" className="space-y-4">
      <p className="text-base" role="status">
        {sayUnitCounts(counts)}
      </p>
      {counts.add > 0 && (
        <Form method="post">
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="fileName" value={fileName} />
          <input type="hidden" name="seen" value={seen} />
          <SubmitButton name="intent" value="accept">
            Add {plural(counts.add, "unit")}
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
            cell: ({ verdict }) => <Badge tone={TONES[verdict]}>{UNIT_VERDICT_LABELS[verdict]}</Badge>,
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

export function sayUnitCounts(counts: ReturnType<typeof countUnitVerdicts>): string {
  const parts = [
    counts.add > 0 ? `${counts.add} new` : null,
    counts.there > 0 ? `${counts.there} already there` : null,
    counts.refused > 0 ? `${counts.refused} refused` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "No row with a unit was found." : `${parts.join(", ")}.`;
}
