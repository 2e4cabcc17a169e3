import { Form } from "@remix-run/react";
import type { Refusal } from "~/domain/refusal";
import { ROLE_LABELS, ROLES, type Role } from "~/domain/viewer";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";

export interface MessageAnswer {
  refusal: Refusal | null;
  fieldErrors: Record<string, string[]>;
  formErrors: string[];
  values: Record<string, string | string[]>;
}

interface MessageFormProps {
  people: readonly { id: string; name: string; role: Role }[];
  answer: MessageAnswer | undefined;
}

const LABELS = { subject: "Subject", text: "Letter", people: "To whom", when: "When it leaves" };
const WHEN = [
  {
    value: "open",
    label: "When each reader's day is open",
    hint: "Outside of quiet hours and days, by their own clock.",
  },
  { value: "now", label: "At once", hint: "For what cannot wait until the morning." },
];

/** "CX leader" keeps its capitals. */
const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

export function MessageForm({ people, answer }: MessageFormProps) {
  const text = (name: string): string => [answer?.values[name] ?? []].flat()[0] ?? "";
  const chosen = (name: string): string[] => [answer?.values[name] ?? []].flat();
  const errorOf = (name: string) => answer?.fieldErrors[name]?.[0];
  return (
    <Form method="post" className="space-y-6" key={answer ? "typed" : "new"}>
      {answer?.refusal ? (
        <RefusalNotice refusal={answer.refusal} />
      ) : (
        <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      )}
      <Fieldset name="people" label={LABELS.people} required error={errorOf("people")}>
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {ROLES.map((role) => {
            const count = people.filter((person) => person.role === role).length;
            return (
              <Checkbox
                key={role}
                name="roles[]"
                value={role}
                label={`Every ${inSentence(ROLE_LABELS[role])} (${count})`}
                defaultChecked={chosen("roles").includes(role)}
              />
            );
          })}
        </div>
        <details className="mt-3" open={chosen("people").length > 0}>
          <summary className="link cursor-pointer text-sm">Choose people by name</summary>
          <div className="mt-2 grid max-h-72 gap-x-6 gap-y-1 overflow-y-auto sm:grid-cols-2">
            {people.map(({ id, name }) => (
              <Checkbox
                key={id}
                name="people[]"
                value={id}
                label={name}
                defaultChecked={chosen("people").includes(id)}
              />
            ))}
          </div>
        </details>
      </Fieldset>
      <Field name="subject" label={LABELS.subject} required error={errorOf("subject")}>
        <TextInput defaultValue={text("subject")} maxLength={150} autoComplete="off" />
      </Field>
      <Field
        name="text"
        label={LABELS.text}
        required
        hint="Plain text. An empty line begins a paragraph. The greeting and your name are added."
        error={errorOf("text")}
      >
        <TextArea defaultValue={text("text")} rows={8} maxLength={5000} className="min-h-48!" />
      </Field>
      <Fieldset name="when" label={LABELS.when} required error={errorOf("when")}>
        <RadioGroup name="when" options={WHEN} defaultValue={text("when") || "open"} />
      </Fieldset>
      <SubmitButton name="step" value="preview">
        Preview
      </SubmitButton>
    </Form>
  );
}
