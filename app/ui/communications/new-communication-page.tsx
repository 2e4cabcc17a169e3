import { Form } from "@remix-run/react";
import { COMMUNICATION_KIND_LABELS, PLAN_MESSAGE_KINDS } from "~/domain/communications/communication";
import { RefusalNotice } from "../feedback/refusal-notice";
import { RadioGroup } from "../form/choices";
import { Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { PageHeader } from "../layout/page-header";
import { type FormReply, typed } from "../plans/form-reply";
import { COMMUNICATION_KIND_HINTS } from "./communication-words";

interface NewCommunicationPageProps {
  plan: { code: string; title: string };
  reply?: FormReply | null;
}

export function NewCommunicationPage({ plan, reply }: NewCommunicationPageProps) {
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${plan.code} · ${plan.title}`}
        title="Who has to know, and what is in it for them?"
        lead="A draft holds three answers for each audience. A plan is approved once the people it affects have theirs."
      />
      <div className="space-y-6">
        {reply?.refusal && <RefusalNotice refusal={reply.refusal} />}
        {reply && !reply.refusal && (
          <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
        )}
        <Form method="post" className="space-y-6">
          <input type="hidden" name="planCode" value={plan.code} />
          <Fieldset name="kind" label="What kind of message is it?" error={reply?.fieldErrors.kind} required>
            <RadioGroup
              defaultValue={typed(reply, "kind") ?? "announcement"}
              options={PLAN_MESSAGE_KINDS.map((kind) => ({
                value: kind,
                label: COMMUNICATION_KIND_LABELS[kind],
                hint: COMMUNICATION_KIND_HINTS[kind],
              }))}
            />
          </Fieldset>
          <SubmitButton>Create draft</SubmitButton>
        </Form>
      </div>
    </div>
  );
}
