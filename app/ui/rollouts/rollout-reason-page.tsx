import { Form } from "@remix-run/react";
import { type RolloutFacts, rolloutPath } from "~/domain/rollouts/rollout";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import type { RecordAnswer } from "../form/record-form";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { PageHeader } from "../layout/page-header";

interface RolloutReasonPageProps {
  rollout: RolloutFacts;
  title: string;
  lead: string;
  label: string;
  button: string;
  answer?: RecordAnswer | null;
}

/** A move that asks for nothing but the reason. */
export function RolloutReasonPage({ rollout, title, lead, label, button, answer }: RolloutReasonPageProps) {
  const refused = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <div className="max-w-2xl">
      <PageHeader eyebrow={`${rollout.pilot.code} in ${rollout.businessUnit}`} title={title} lead={lead} />
      <Form method="post" className="space-y-5">
        {refused && <RefusalNotice refusal={refused} />}
        <VersionInput current={rollout.version} answer={answer} />
        <Field name="reason" label={label} required error={answer?.fieldErrors.reason}>
          <TextArea rows={3} defaultValue={[answer?.values.reason ?? ""].flat()[0]} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to={rolloutPath(rollout.id)} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>{button}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
