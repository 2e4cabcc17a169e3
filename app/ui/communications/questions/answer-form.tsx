import { Form } from "@remix-run/react";
import { ANSWER_LENGTH, QUESTION_LENGTH } from "~/domain/communications/question.schema";
import { type QuestionView, questionsPath } from "~/domain/communications/questions";
import type { FormAnswer } from "~/shared/form-answer";
import { Button, ButtonLink } from "../../controls/button";
import { Banner } from "../../feedback/banner";
import { RadioGroup } from "../../form/choices";
import { Field, Fieldset } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";
import { Section } from "../../layout/section";
import { LetterFrame } from "../../mail/letter-frame";
import { HiddenFields } from "../../tasks/hidden-fields";

export interface AnswerLook {
  letters: number;
  subject: string;
  html: string;
}

interface AnswerFormProps {
  question: QuestionView;
  /** The answer's id, so that the same form sent twice answers once. */
  once: string;
  /** How many have the version and can be written to. */
  others: number;
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | null;
  look: AnswerLook | null;
}

/** Written first, looked at next, sent last: what left for many cannot be taken back. */
export function AnswerForm({ question, once, others, answer, look }: AnswerFormProps) {
  const typed = (name: string, otherwise: string): string => {
    const value = answer?.values[name];
    return typeof value === "string" ? value : otherwise;
  };
  const toAll = typed("to", "one") === "all";
  return (
    <Form method="post" className="max-w-2xl space-y-5">
      {answer && (
        <FormErrors
          fieldErrors={answer.fieldErrors}
          formErrors={answer.formErrors}
          labels={{ text: "Answer", asked: "The question as all read it", to: "Who reads it" }}
        />
      )}
      <HiddenFields fields={{ version: String(question.version), key: typed("key", once) }} />
      <Field name="text" label="Answer" required error={answer?.fieldErrors.text}>
        <TextArea rows={6} maxLength={ANSWER_LENGTH} defaultValue={typed("text", "")} />
      </Field>
      <Fieldset name="to" label="Who reads it" required error={answer?.fieldErrors.to}>
        <RadioGroup
          defaultValue={toAll ? "all" : "one"}
          options={[
            {
              value: "one",
              label: question.asker ? question.asker.name : "Whoever asked",
              hint: "By letter, and on the page of their letter.",
            },
            {
              value: "all",
              label: `Everybody of “${question.audience}” who got it`,
              hint: `${others === 1 ? "1 letter" : `${others} letters`}, and on the page of each. Nobody is told who asked.`,
            },
          ]}
        />
      </Fieldset>
      <Field
        name="asked"
        label="The question as all read it"
        hint="Only where everybody reads it. Take out what would tell who asked."
        error={answer?.fieldErrors.asked}
      >
        <TextArea rows={3} maxLength={QUESTION_LENGTH} defaultValue={typed("asked", question.text)} />
      </Field>
      {look && (
        <Section
          id="look"
          title="What leaves"
          lead={`${look.letters === 1 ? "1 letter" : `${look.letters} letters`}, each in the open hours of its reader. Change the words above and look again, or send it.`}
        >
          <p className="mb-2 text-sm break-words">
            <span className="text-ink-muted">Subject:</span> {look.subject}
          </p>
          <LetterFrame title="The letter as it leaves" html={look.html} theme="system" />
        </Section>
      )}
      {look && toAll && (
        <Banner tone="warn">A letter to everybody cannot be taken back once it has left.</Banner>
      )}
      <div className="flex flex-wrap gap-3">
        {look ? (
          <>
            <SubmitButton name="intent" value="send">
              {look.letters === 1 ? "Send the answer" : `Send ${look.letters} letters`}
            </SubmitButton>
            <Button type="submit" name="intent" value="look" variant="secondary">
              Look again
            </Button>
          </>
        ) : (
          <SubmitButton name="intent" value="look">
            Look at the letter
          </SubmitButton>
        )}
        <ButtonLink to={questionsPath(question.message.code)} variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
