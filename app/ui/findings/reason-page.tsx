import { Form } from "@remix-run/react";
import { findingCode, findingHref } from "~/domain/findings/finding";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { PageHeader } from "../layout/page-header";

export interface ReasonPageProps {
  finding: { number: number; title: string };
  lead: string;
  hint: string;
  button: string;
  answer?: (FormAnswer & { refusal: Refusal | null }) | null;
}

/** A move of a finding that asks for nothing but the reason. */
export function ReasonPage({ finding, lead, hint, button, answer }: ReasonPageProps) {
  return (
    <>
      <PageHeader eyebrow={findingCode(finding.number)} title={finding.title} lead={lead} />
      <Form method="post" className="max-w-160 space-y-5">
        {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
        <Field name="reason" label="Why" hint={hint} required error={answer?.fieldErrors.reason}>
          <TextArea rows={3} defaultValue={[answer?.values.reason ?? ""].flat()[0]} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to={findingHref(finding.number)} variant="quiet">
            Back to the finding
          </ButtonLink>
          <SubmitButton>{button}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
