import { Form } from "@remix-run/react";
import { Field } from "../form/field";
import { TextArea } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { CaseFormEnd } from "./case-form-end";
import { type CaseAnswer, typed } from "./case-form-page";

interface CaseReasonFormProps {
  record: { number: number; version: number };
  hint: string;
  button: string;
  answer?: CaseAnswer | null;
}

/** A move that asks for nothing but the reason. */
export function CaseReasonForm({ record, hint, button, answer }: CaseReasonFormProps) {
  return (
    <Form method="post" className="space-y-5">
      <VersionInput current={record.version} answer={answer} />
      <Field name="reason" label="Why" hint={hint} required error={answer?.fieldErrors.reason}>
        <TextArea rows={3} defaultValue={typed(answer, "reason", "")} />
      </Field>
      <CaseFormEnd number={record.number} button={button} />
    </Form>
  );
}
