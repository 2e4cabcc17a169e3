import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";

export interface ReasonFormProps {
  name: string;
  label: string;
  hint: string;
  button: string;
  backHref: string;
  /** What else is asked or sent along. */
  children?: ReactNode;
  answer?: (FormAnswer & { refusal: Refusal | null }) | null;
}

/** A move that asks above all for its reason. */
export function ReasonForm({ name, label, hint, button, backHref, children, answer }: ReasonFormProps) {
  return (
    <Form method="post" className="max-w-160 space-y-5">
      {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
      {children}
      <Field name={name} label={label} hint={hint} required error={answer?.fieldErrors[name]}>
        <TextArea rows={3} defaultValue={[answer?.values[name] ?? ""].flat()[0]} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <ButtonLink to={backHref} variant="quiet">
          Cancel
        </ButtonLink>
        <SubmitButton>{button}</SubmitButton>
      </div>
    </Form>
  );
}
