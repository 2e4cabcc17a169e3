import { Form } from "@remix-run/react";
import type { Refusal } from "~/domain/refusal";
import type { LaterView } from "~/domain/verification/later-view";
import type { Day } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { LaterList } from "./later-list";

interface RelapsePageProps {
  reading: LaterView;
  today: Day;
  answer: (FormAnswer & { refusal?: Refusal | null }) | null | undefined;
}

/** An effect was proved and is no longer shown: what is done about it. */
export function RelapsePage({ reading, today, answer }: RelapsePageProps) {
  const typed = answer?.values.answer;
  return (
    <>
      <PageHeader
        eyebrow={`${reading.planCode} · ${reading.planTitle}`}
        title="Its effect is no longer shown"
        lead="The verdict that was signed stays on record. What follows is a decision of people."
      />
      {answer?.refusal && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Section title="What was read">
        <LaterList readings={[reading]} today={today} withPlan={false} mayAnswer={false} />
      </Section>
      {!reading.answered && reading.result === "relapsed" && (
        <Section title="What follows">
          <Form method="post" className="max-w-xl space-y-5">
            <input type="hidden" name="version" value={reading.version} />
            <Field
              name="answer"
              label="What is done about it, and by whom?"
              hint="For example: a successor plan, a talk with the team, or why nothing is done."
              required
              error={answer?.fieldErrors.answer}
            >
              <TextArea rows={4} defaultValue={typeof typed === "string" ? typed : ""} />
            </Field>
            <div className="flex flex-wrap gap-3">
              <SubmitButton>Put it on record</SubmitButton>
              <ButtonLink to={`/plans/${reading.planCode}/succession`}>Reopen as a successor</ButtonLink>
            </div>
          </Form>
        </Section>
      )}
    </>
  );
}
