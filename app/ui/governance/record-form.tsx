import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import type * as z from "zod";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { type Option, Select } from "../form/select";
import { DateInput, NumberInput } from "../form/special-inputs";
import { StaleNotice } from "../form/stale-notice";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";

/** What one field of a record asks. */
export interface FieldSpec {
  name: string;
  label: string;
  hint?: string;
  kind?: "line" | "text" | "day" | "choice" | "number";
  options?: readonly Option[];
  placeholder?: string;
  required?: boolean;
  rows?: number;
  unit?: string;
}

export interface FieldGroup {
  title?: string;
  lead?: string;
  /** Side by side where there is room. */
  columns?: 1 | 2 | 3;
  fields: readonly FieldSpec[];
}

export type RecordAnswer = FormAnswer & { refusal: Refusal | null };

export interface RecordFormProps {
  schema: z.ZodType<FieldValues, FieldValues>;
  groups: readonly FieldGroup[];
  /** As it is saved now, by field name. */
  values: Readonly<Record<string, string>>;
  /** What goes along unseen: the version, the one-time key. */
  hidden?: Readonly<Record<string, string>>;
  answer: RecordAnswer | undefined;
  /** Who saved last, for two people at once. */
  lastChange?: { by: string; at: string } | null;
  submit: string;
  cancelHref: string;
  /** Further inputs before the buttons. */
  children?: ReactNode;
}

const one = (value: string | string[] | undefined): string => [value ?? ""].flat()[0] ?? "";
const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" };

/** The form of a record with text fields: checked in the browser first, kept when refused, both versions when overtaken. */
export function RecordForm(props: RecordFormProps) {
  const { schema, groups, values, hidden = {}, answer, lastChange } = props;
  const form = useZodForm(schema, { defaultValues: values, answer });
  const fields = groups.flatMap((group) => group.fields);
  const refusal = answer?.refusal ?? null;
  if (answer && refusal?.kind === "stale" && hidden.version !== undefined && hidden.version !== "0") {
    return (
      <StaleNotice
        savedBy={lastChange?.by ?? "Somebody else"}
        savedAt={lastChange?.at ?? ""}
        keep={{ ...hidden }}
        fields={fields.map((field) =>
          staleField(field, one(answer.values[field.name]), values[field.name] ?? ""),
        )}
      />
    );
  }
  const labels = Object.fromEntries(fields.map((field) => [field.name, field.label]));
  const hasFieldErrors = Object.keys(answer?.fieldErrors ?? {}).length > 0;
  return (
    <Form {...form.formProps} className="max-w-200 space-y-6">
      {refusal && refusal.kind !== "invalid" ? (
        <RefusalNotice refusal={refusal} />
      ) : (
        <FormErrors
          fieldErrors={answer?.fieldErrors}
          formErrors={hasFieldErrors ? [] : answer?.formErrors}
          labels={labels}
        />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        // A refused form keeps the version it was read at: it may not overwrite what was saved since.
        <input key={name} type="hidden" name={name} value={one(answer?.values[name]) || value} />
      ))}
      {groups.map((group) => (
        <fieldset key={group.fields[0]?.name} className="min-w-0">
          {group.title && <legend className="text-sm font-semibold">{group.title}</legend>}
          {group.lead && <p className="mb-3 text-sm text-ink-muted">{group.lead}</p>}
          <div className={`grid items-start gap-5 ${COLUMNS[group.columns ?? 1]}`}>
            {group.fields.map((field) => (
              <Field
                key={field.name}
                name={field.name}
                label={field.label}
                hint={field.hint}
                required={field.required}
                error={form.errorOf(field.name)}
              >
                <Input field={field} wiring={form.field(field.name)} />
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      {props.children}
      <div className="flex flex-wrap justify-end gap-2">
        <ButtonLink to={props.cancelHref} variant="quiet">
          Cancel
        </ButtonLink>
        <SubmitButton>{props.submit}</SubmitButton>
      </div>
    </Form>
  );
}

function Input({ field, wiring }: { field: FieldSpec; wiring: Record<string, unknown> }) {
  switch (field.kind ?? "line") {
    case "text":
      return <TextArea {...wiring} rows={field.rows ?? 4} placeholder={field.placeholder} />;
    case "day":
      return <DateInput {...wiring} />;
    case "number":
      return <NumberInput {...wiring} unit={field.unit} />;
    case "choice":
      return <Select {...wiring} options={field.options ?? []} placeholder={field.placeholder} />;
    case "line":
      return <TextInput {...wiring} placeholder={field.placeholder} />;
  }
}

function staleField(field: FieldSpec, yours: string, theirs: string) {
  const wordOf = (value: string) =>
    field.kind === "choice"
      ? (field.options?.find((option) => option.value === value)?.label ?? undefined)
      : undefined;
  return {
    name: field.name,
    label: field.label,
    // Line ends differ between a form and what was stored, and mean nothing.
    yours: yours.replace(/\r\n/g, "\n").trim(),
    theirs,
    yoursShown: wordOf(yours),
    theirsShown: wordOf(theirs),
  };
}

export const peopleOptions = (people: readonly { id: string; name: string }[]): Option[] =>
  people.map(({ id, name }) => ({ value: id, label: name }));
