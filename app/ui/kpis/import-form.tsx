import { Form, Link } from "@remix-run/react";
import type { KpiView } from "~/domain/kpis/kpi-view";
import {
  FILE_READINGS,
  FILE_SAME_DAY,
  FILE_SAME_DAY_LABELS,
  type FileSameDay,
} from "~/domain/kpis/reading-file";
import type { FormAnswer } from "~/shared/form-answer";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FileInput } from "../form/file-input";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";

const LABELS = { text: "Readings", file: "File", sameDay: "Days that have a reading already" };

interface ImportFormProps {
  kpi: KpiView;
  answer: FormAnswer | null | undefined;
  /** What was looked at already, to be mended. */
  text?: string;
  sameDay?: FileSameDay;
}

/** Many readings at once: pasted from a spreadsheet or as a file. Nothing is kept before the rows were looked at. */
export function ImportForm({ kpi, answer, text = "", sameDay = "leave" }: ImportFormProps) {
  const one = (value: string | string[] | undefined) => [value].flat()[0];
  const errorOf = (name: keyof typeof LABELS) => answer?.fieldErrors[name]?.join(" ");
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      <Field
        name="text"
        label={LABELS.text}
        hint="One line per reading: date, value, n and a note, or date, value, n, count and note. Copied from a spreadsheet is fine; names of columns on top are welcome."
        error={errorOf("text")}
      >
        <TextArea
          defaultValue={one(answer?.values.text) ?? text}
          rows={8}
          placeholder={"2026-07-31, 42, 2480\n2026-08-31, 43,5, 2510"}
          className="tabular font-mono"
        />
      </Field>
      <Field name="file" label="Or a file" error={errorOf("file")}>
        <FileInput
          accept=".csv,.txt,.tsv,text/csv"
          takes={`CSV, up to ${FILE_READINGS.toLocaleString("en")} readings`}
        />
      </Field>
      <Fieldset name="sameDay" label={LABELS.sameDay} required error={errorOf("sameDay")}>
        <RadioGroup
          defaultValue={one(answer?.values.sameDay) ?? sameDay}
          options={FILE_SAME_DAY.map((value) => ({ value, label: FILE_SAME_DAY_LABELS[value] }))}
        />
      </Fieldset>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton name="intent" value="try">
          Look at the rows
        </SubmitButton>
        <Link to={`/plans/${kpi.plan.code}/kpis/${kpi.id}`} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}
