import { useState } from "react";
import type { FieldUse } from "~/domain/intake/field-mapping";
import { DATE_ORDER_LABELS, DATE_ORDERS } from "~/domain/surveys/answer-date";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { FieldRow } from "./field-row";

export interface FieldEditorProps {
  fields: readonly FieldUse[];
  /** What the sample holds, by path. */
  samples: Record<string, string>;
  /** Names of the survey's questions, to be chosen again. */
  questions: readonly string[];
  dateOrder: string | null;
  errors: Record<string, string[]>;
}

export function FieldEditor({ fields, samples, questions, dateOrder, errors }: FieldEditorProps) {
  const hasSample = Object.keys(samples).length > 0;
  const [roles, setRoles] = useState(() => fields.map(({ role }) => role));
  return (
    <>
      <datalist id="survey-questions">
        {questions.map((question) => (
          <option key={question} value={question} />
        ))}
      </datalist>
      <ul className="divide-y divide-line border-y border-line">
        {fields.map((field, index) => (
          <FieldRow
            key={field.path}
            name={`columns.${index}`}
            field={field}
            role={roles[index] ?? field.role}
            sample={hasSample ? (samples[field.path] ?? null) : undefined}
            errors={Object.fromEntries(
              ["role", "header", "label", "notApplicable", "scaleMin", "scaleMax", "convertsTo"].map(
                (part) => [part, errors[`columns.${index}.${part}`]],
              ),
            )}
            onRole={(role) => setRoles((before) => before.map((one, at) => (at === index ? role : one)))}
          />
        ))}
      </ul>
      <Field
        name="dateOrder"
        label="Dates such as 03/04/2026"
        hint="Only where the program writes them so; 2026-04-03 reads itself."
        error={errors.dateOrder}
        className="mt-5 max-w-sm"
      >
        <Select
          placeholder="None of this kind"
          defaultValue={dateOrder ?? ""}
          options={DATE_ORDERS.map((order) => ({ value: order, label: DATE_ORDER_LABELS[order] }))}
        />
      </Field>
    </>
  );
}
