import { Form } from "@remix-run/react";
import { MAX_LINK_DAYS } from "~/domain/tasks/guest";
import type { FormAnswer } from "~/shared/form-answer";
import { Checkbox } from "../../form/choices";
import { Field } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { DateInput } from "../../form/special-inputs";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";

interface GrantFormProps {
  /** A renewal asks only until when. */
  person: { name: string; email: string } | null;
  until: string;
  submitLabel: string;
  answer: Partial<FormAnswer> | null | undefined;
}

const LABELS = { name: "Name", email: "E-mail", expiresOn: "Works until" };

/** To whom outside a task is given, and for how long. */
export function GrantForm({ person, until, submitLabel, answer }: GrantFormProps) {
  const typed = (name: string): string | undefined => {
    const value = answer?.values?.[name];
    return typeof value === "string" ? value : undefined;
  };
  const errors = answer?.fieldErrors ?? {};
  return (
    <Form method="post" className="max-w-xl space-y-5">
      <FormErrors fieldErrors={errors} labels={LABELS} />
      {!person && (
        <>
          <Field name="name" label={LABELS.name} required error={errors.name}>
            <TextInput defaultValue={typed("name")} autoComplete="off" />
          </Field>
          <Field
            name="email"
            label={LABELS.email}
            hint="Kept to know whom the task was given to."
            required
            error={errors.email}
          >
            <TextInput type="email" defaultValue={typed("email")} autoComplete="off" />
          </Field>
        </>
      )}
      <Field
        name="expiresOn"
        label={LABELS.expiresOn}
        hint={`At most ${MAX_LINK_DAYS} days. It can be renewed, and ended at any time.`}
        required
        error={errors.expiresOn}
      >
        <DateInput defaultValue={typed("expiresOn") ?? until} />
      </Field>
      <Checkbox
        name="letter"
        label={person ? `Send it to ${person.email}` : "Send it by letter"}
        hint="The letter says who asks and by when. What the task is about stands behind the link alone."
        defaultChecked={answer?.values ? typed("letter") === "on" : true}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton size="lg" className="max-sm:w-full">
          {submitLabel}
        </SubmitButton>
      </div>
    </Form>
  );
}
