import { Form } from "@remix-run/react";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { DateText } from "../controls/date-text";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { Section } from "../layout/section";

interface CourseWords {
  title: string;
  lead: string;
  on: string;
  note: string;
  button: string;
  back: string;
}

export const CROSSING_WORDS: CourseWords = {
  title: "Crossed over",
  lead: "It got in fact what the other arm gets. It stays in the arm it was assigned to all the same, and the result counts it there: whoever could move units after the start could choose the result.",
  on: "Since",
  note: "How that came",
  button: "Say that it crossed over",
  back: "It did not cross over",
};

export const LOSS_WORDS: CourseWords = {
  title: "Lost",
  lead: "Nothing can be measured of it any more. It stays in the list; the result names it as missing, and why.",
  on: "Since",
  note: "Why",
  button: "Say that it was lost",
  back: "It was not lost",
};

interface CourseFormProps {
  words: CourseWords;
  action: string;
  version: number;
  on: string | null;
  note: string;
  canSay: boolean;
  answer?: (FormAnswer & { refusal: Refusal | null }) | null;
}

/** What became of a unit: said once, and taken back where it was wrong. */
export function CourseForm({ words, action, version, on, note, canSay, answer }: CourseFormProps) {
  const typed = (name: string) => [answer?.values[name]].flat()[0];
  if (on !== null) {
    return (
      <Section title={words.title} lead={words.lead}>
        <p className="text-sm break-words">
          Since <DateText value={on} mode="day" />: {note}
        </p>
        {canSay && (
          <Form method="post" action={action} className="no-print mt-3">
            <VersionInput current={version} answer={answer} />
            <SubmitButton variant="secondary" action={action} name="intent" value="back">
              {words.back}
            </SubmitButton>
          </Form>
        )}
      </Section>
    );
  }
  if (!canSay) return null;
  const prefix = words.title.replace(/\s/g, "-").toLowerCase();
  return (
    <Section title={words.title} lead={words.lead}>
      <Form method="post" action={action} className="max-w-2xl space-y-4">
        <FormErrors
          fieldErrors={answer?.fieldErrors}
          formErrors={answer?.formErrors}
          labels={{ on: words.on, note: words.note }}
          idPrefix={prefix}
        />
        <VersionInput current={version} answer={answer} />
        <Field name="on" label={words.on} required idPrefix={prefix} error={answer?.fieldErrors.on}>
          <DateInput defaultValue={typed("on") ?? ""} className="max-w-48" />
        </Field>
        <Field name="note" label={words.note} required idPrefix={prefix} error={answer?.fieldErrors.note}>
          <TextArea rows={2} defaultValue={typed("note") ?? ""} />
        </Field>
        <SubmitButton variant="secondary" action={action} name="intent" value="say">
          {words.button}
        </SubmitButton>
      </Form>
    </Section>
  );
}
