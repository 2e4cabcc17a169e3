import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { type StaleField, StaleNotice } from "../form/stale-notice";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";

type Choice = { value: string; label: string; hint?: string };

/** One input of a register's form, as data: the form, its errors and the two versions are drawn from it. */
export type FieldSpec = { name: string; label: string; hint?: ReactNode; required?: boolean } & (
  | { kind: "line"; inputMode?: "email" | "numeric" }
  | { kind: "words"; rows?: number }
  | { kind: "day" }
  | { kind: "choice"; options: readonly Choice[]; placeholder: string }
  | { kind: "radio"; options: readonly Choice[]; inline?: boolean }
  | { kind: "check"; says: string }
);

/** What somebody else saved meanwhile. */
export interface Theirs {
  values: Record<string, string>;
  savedBy: string;
  savedAt: string;
  version: string;
}

export type RecordAnswer = FormAnswer & { refusal: Refusal | null; theirs?: Theirs | null };

export interface RecordFormProps {
  fields: readonly FieldSpec[];
  /** What is saved, by field. */
  saved: Record<string, string>;
  answer?: RecordAnswer | null;
  /** What goes along unseen: the version of what is edited, the key of what is new. */
  hidden: Record<string, string>;
  cancelHref: string;
  submit: string;
  action?: string;
}

/** A register's form: plain posts, every mistake named at once, two versions side by side when two saved. */
export function RecordForm({ fields, saved, answer, hidden, cancelHref, submit, action }: RecordFormProps) {
  if (answer?.theirs) {
    const { values, savedBy, savedAt, version } = answer.theirs;
    return (
      <div className="max-w-200">
        <StaleNotice
          savedBy={savedBy}
          savedAt={savedAt}
          action={action}
          keep={{ ...hidden, version }}
          fields={fields.map((field) =>
            staleField(field, typedOf(answer, field.name), values[field.name] ?? ""),
          )}
        />
      </div>
    );
  }
  const shownOf = (name: string) => (answer ? typedOf(answer, name) : (saved[name] ?? ""));
  const errors = answer?.fieldErrors ?? {};
  return (
    <Form method="post" action={action} className="max-w-160 space-y-5">
      {answer?.refusal && answer.refusal.kind !== "invalid" ? (
        <RefusalNotice refusal={answer.refusal} />
      ) : (
        <FormErrors
          fieldErrors={errors}
          formErrors={answer?.formErrors}
          labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
        />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        // A refused form keeps the version it was read at: it may not overwrite what was saved since.
        <input key={name} type="hidden" name={name} value={(answer && typedOf(answer, name)) || value} />
      ))}
      {fields.map((field) => (
        <OneField key={field.name} field={field} value={shownOf(field.name)} error={errors[field.name]} />
      ))}
      <div className="flex flex-wrap justify-end gap-2">
        <ButtonLink to={cancelHref} variant="quiet">
          Cancel
        </ButtonLink>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </Form>
  );
}

const typedOf = (answer: RecordAnswer, name: string): string => [answer.values[name] ?? ""].flat()[0] ?? "";

function OneField({ field, value, error }: { field: FieldSpec; value: string; error?: string[] }) {
  const { name, label, hint, required } = field;
  const around = { name, label, hint, required, error };
  switch (field.kind) {
    case "line":
      return (
        <Field {...around}>
          <TextInput defaultValue={value} inputMode={field.inputMode} />
        </Field>
      );
    case "words":
      return (
        <Field {...around}>
          <TextArea rows={field.rows ?? 4} defaultValue={value} />
        </Field>
      );
    case "day":
      return (
        <Field {...around}>
          <DateInput defaultValue={value} />
        </Field>
      );
    case "choice":
      return (
        <Field {...around}>
          <Select options={field.options} placeholder={field.placeholder} defaultValue={value} />
        </Field>
      );
    case "radio":
      return (
        <Fieldset {...around}>
          <RadioGroup options={[...field.options]} defaultValue={value} inline={field.inline} />
        </Fieldset>
      );
    case "check":
      return (
        <Fieldset {...around}>
          <Checkbox name={name} label={field.says} defaultChecked={value === "on"} />
        </Fieldset>
      );
  }
}

/** Line ends differ between a form and what was stored, and mean nothing. */
const plain = (text: string) => text.replace(/\r\n/g, "\n").trim();

function staleField(field: FieldSpec, yours: string, theirs: string): StaleField {
  const shown = (value: string): ReactNode => {
    if (field.kind === "check") return value === "on" ? "yes" : "no";
    if (field.kind !== "choice" && field.kind !== "radio") return undefined;
    return field.options.find((option) => option.value === value)?.label;
  };
  return {
    name: field.name,
    label: field.label,
    yours: plain(yours),
    theirs: plain(theirs),
    yoursShown: shown(yours),
    theirsShown: shown(theirs),
  };
}
