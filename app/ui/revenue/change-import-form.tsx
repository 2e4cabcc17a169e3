import { Form, Link } from "@remix-run/react";
import { LEDGER_ROWS } from "~/domain/revenue/ledger-file";
import { LEDGER } from "~/domain/revenue/revenue-places";
import type { FormAnswer } from "~/shared/form-answer";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { FileInput } from "../form/file-input";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";

const LABELS = { text: "Changes", file: "File" };

interface ChangeImportFormProps {
  answer: FormAnswer | null | undefined;
  /** What was looked at already, to be mended. */
  text?: string;
  follow?: boolean;
}

/** Many changes at once: pasted from a spreadsheet or as a file. Nothing is kept before the rows were looked at. */
export function ChangeImportForm({ answer, text = "", follow = false }: ChangeImportFormProps) {
  const one = (name: string) => [answer?.values[name]].flat()[0];
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      <Field
        name="text"
        label={LABELS.text}
        hint="One line per change: account (name or number), day, kind, amount, note. Kinds are opening, new, expansion, contraction, lost and won back; of a loss the amount may stay empty. Names of columns on top are welcome."
        error={answer?.fieldErrors.text}
      >
        <TextArea
          defaultValue={one("text") ?? text}
          rows={8}
          placeholder={
            "Norbeck Pharma;2026-03-16;expansion;300000;Second plant\nOkun Materials;2026-08-03;contraction;40000;"
          }
          className="tabular font-mono"
        />
      </Field>
      <Field name="file" label="Or a file" error={answer?.fieldErrors.file}>
        <FileInput
          accept=".csv,.txt,.tsv,text/csv"
          takes={`CSV, up to ${LEDGER_ROWS.toLocaleString("en")} changes`}
        />
      </Field>
      <Checkbox
        name="follow"
        label="Set the accounts' yearly revenue to what the ledger says then"
        hint="Losses and returns mark the accounts so. Leave it unticked where their pages say all of this already, as with a file of the past."
        defaultChecked={answer ? one("follow") === "on" : follow}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton name="intent" value="try">
          Look at the rows
        </SubmitButton>
        <Link to={LEDGER} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}
