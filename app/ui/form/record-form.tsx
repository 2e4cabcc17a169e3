import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import * as z from "zod";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Checkbox, RadioGroup, type RadioOption } from "./choices";
import { Field, Fieldset } from "./field";
import { FormErrors } from "./form-errors";
import { type Option, Select } from "./select";
import { DateInput, NumberInput } from "./special-inputs";
import { type StaleField, StaleNotice } from "./stale-notice";
import { SubmitButton } from "./submit-button";
import { TextArea, TextInput } from "./text-input";
import { useZodForm } from "./use-zod-form";
import { versionToSend } from "./version-input";

/** One input of a record's form, as data: the form, its errors and the two versions are drawn from it. */
export type FieldSpec = { name: string; label: string; hint?: ReactNode; required?: boolean } & (
  | {
      kind?: "line";
      inputMode?: "email" | "numeric";
      placeholder?: string;
      /** Id of a datalist on the page. */
      list?: string;
    }
  | { kind: "words"; rows?: number; placeholder?: string }
  | { kind: "day" }
  | { kind: "number"; unit?: string }
  | { kind: "choice"; options: readonly Option[]; placeholder?: string }
  | { kind: "radio"; options: readonly RadioOption[]; inline?: boolean }
  | { kind: "check"; says: string }
);

export interface FieldGroup {
  title?: string;
  lead?: string;
  /** Side by side where there is room. */
  columns?: 1 | 2 | 3;
  fields: readonly FieldSpec[];
}

/** What somebody else saved meanwhile. */
interface Theirs {
  values: Record<string, string>;
  savedBy: string;
  savedAt: string;
  version: string;
}

export type RecordAnswer = FormAnswer & { refusal: Refusal | null; theirs?: Theirs | null };

export interface RecordFormProps {
  /** Checks in the browser what the action will check; without one the action alone does. */
  schema?: z.ZodType<FieldValues, FieldValues>;
  fields?: readonly FieldSpec[];
  groups?: readonly FieldGroup[];
  /** As it is saved now, by field name. */
  values: Readonly<Record<string, string>>;
  /** What goes along unseen: the version of what is edited, the key of what is new. */
  hidden?: Readonly<Record<string, string>>;
  answer: RecordAnswer | null | undefined;
  /** Who saved last, where the answer does not bring the other version itself. */
  lastChange?: { by: string; at: string } | null;
  submit: string;
  cancelHref: string;
  action?: string;
  /** Further inputs before the buttons. */
  children?: ReactNode;
}

const one = (value: string | string[] | undefined): string => [value ?? ""].flat()[0] ?? "";
const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" };
const UNCHECKED = z.record(z.string(), z.unknown());

/** The form of a record: plain posts, every mistake named at once, kept when refused, both versions when overtaken. */
export function RecordForm(props: RecordFormProps) {
  const { schema, values, hidden = {}, answer, action } = props;
  const groups = props.groups ?? [{ fields: props.fields ?? [] }];
  const fields = groups.flatMap((group) => group.fields);
  const form = useZodForm<FieldValues, FieldValues>(schema ?? UNCHECKED, { defaultValues: values, answer });
  const theirs = answer && theirsOf(props);
  if (theirs) {
    return (
      <div className="max-w-200">
        <StaleNotice
          savedBy={theirs.savedBy}
          savedAt={theirs.savedAt}
          action={action}
          keep={{ ...hidden, version: theirs.version }}
          fields={fields.map((field) =>
            staleField(field, one(answer.values[field.name]), theirs.values[field.name] ?? ""),
          )}
        />
      </div>
    );
  }
  const refusal = answer?.refusal ?? null;
  const errors = answer?.fieldErrors ?? {};
  const errorOf = (name: string) => (schema ? form.errorOf(name) : errors[name]);
  return (
    <Form
      {...(schema ? form.formProps : { method: "post" as const })}
      action={action}
      className={props.groups ? "max-w-200 space-y-6" : "max-w-160 space-y-5"}
    >
      {refusal && refusal.kind !== "invalid" ? (
        <RefusalNotice refusal={refusal} />
      ) : (
        <FormErrors
          fieldErrors={errors}
          formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
          labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
        />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={sent(name, value, answer)} />
      ))}
      {groups.map((group) => (
        <Group key={group.fields[0]?.name} group={group}>
          {group.fields.map((field) => (
            <OneField
              key={field.name}
              field={field}
              wiring={form.field(field.name)}
              value={answer ? one(answer.values[field.name]) : (values[field.name] ?? "")}
              error={errorOf(field.name)}
            />
          ))}
        </Group>
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

/** A record that is new has no other version; its version is none, or 0. */
function theirsOf({ answer, hidden, values, lastChange }: RecordFormProps): Theirs | null {
  if (answer?.theirs) return answer.theirs;
  const version = hidden?.version;
  if (answer?.refusal?.kind !== "stale" || version === undefined || version === "0") return null;
  return { values, savedBy: lastChange?.by ?? "Somebody else", savedAt: lastChange?.at ?? "", version };
}

const sent = (name: string, value: string, answer: RecordAnswer | null | undefined) =>
  name === "version" ? versionToSend(value, answer) : one(answer?.values[name]) || value;

function Group({ group, children }: { group: FieldGroup; children: ReactNode }) {
  const inside = <div className={`grid items-start gap-5 ${COLUMNS[group.columns ?? 1]}`}>{children}</div>;
  if (!group.title) return inside;
  return (
    <fieldset className="min-w-0">
      <legend className={group.lead ? "text-sm font-semibold" : "mb-3 text-sm font-semibold"}>
        {group.title}
      </legend>
      {group.lead && <p className="mb-3 text-sm text-ink-muted">{group.lead}</p>}
      {inside}
    </fieldset>
  );
}

interface OneFieldProps {
  field: FieldSpec;
  wiring: ReturnType<ReturnType<typeof useZodForm>["field"]>;
  value: string;
  error?: string | string[];
}

function OneField({ field, wiring, value, error }: OneFieldProps) {
  const { name, label, hint, required } = field;
  const around = { name, label, hint, required, error };
  const input = { ...wiring, defaultValue: value };
  switch (field.kind) {
    case "words":
      return (
        <Field {...around}>
          <TextArea {...input} rows={field.rows ?? 4} placeholder={field.placeholder} />
        </Field>
      );
    case "day":
      return (
        <Field {...around}>
          <DateInput {...input} />
        </Field>
      );
    case "number":
      return (
        <Field {...around}>
          <NumberInput {...input} unit={field.unit} />
        </Field>
      );
    case "choice":
      return (
        <Field {...around}>
          <Select {...input} options={field.options} placeholder={field.placeholder} />
        </Field>
      );
    case "radio":
      return (
        <Fieldset {...around}>
          <RadioGroup {...input} options={field.options} inline={field.inline} />
        </Fieldset>
      );
    case "check": {
      const { defaultValue: _, ...box } = input;
      return (
        <Fieldset {...around}>
          <Checkbox {...box} label={field.says} defaultChecked={value === "on"} />
        </Fieldset>
      );
    }
    default:
      return (
        <Field {...around}>
          <TextInput
            {...input}
            inputMode={field.inputMode}
            placeholder={field.placeholder}
            list={field.list}
          />
        </Field>
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

export const peopleOptions = (people: readonly { id: string; name: string }[]): Option[] =>
  people.map(({ id, name }) => ({ value: id, label: name }));
