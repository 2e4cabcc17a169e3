import { Form } from "@remix-run/react";
import { MEASURE_NAMES, SCORECARD_MEASURES } from "~/domain/accounts/scorecard";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Checkbox } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";

interface ScorecardFormProps {
  card: {
    measures: readonly string[];
    note: string;
    training: string;
    trainedOn: string | null;
    version: number;
  };
  today: string;
  answer?: FormAnswer & { refusal: Refusal | null };
}

const only = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed[0] : typed;

/** What counts as good work on a key account; agreed with the manager, kept in a few ticks. */
export function ScorecardForm({ card, today, answer }: ScorecardFormProps) {
  const values = answer?.values;
  const chosen = values ? [values.measures ?? []].flat() : card.measures;
  return (
    <Form method="post" className="max-w-160 space-y-5">
      {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
      <VersionInput current={card.version} answer={answer} />
      <Fieldset
        name="measures"
        label="Judged by"
        hint="Upsell can stand among others; alone it is flagged."
        error={answer?.fieldErrors.measures}
      >
        {SCORECARD_MEASURES.map((measure) => (
          <Checkbox
            key={measure}
            name="measures"
            value={measure}
            label={MEASURE_NAMES[measure].label}
            hint={MEASURE_NAMES[measure].meaning}
            defaultChecked={chosen.includes(measure)}
          />
        ))}
      </Fieldset>
      <Field
        name="note"
        label="What was agreed"
        hint="Targets and weights in words, if there are any."
        error={answer?.fieldErrors.note}
      >
        <TextArea rows={3} defaultValue={only(values?.note) ?? card.note} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="training" label="Training for the role" error={answer?.fieldErrors.training}>
          <TextInput defaultValue={only(values?.training) ?? card.training} maxLength={300} />
        </Field>
        <Field name="trainedOn" label="Had on" error={answer?.fieldErrors.trainedOn}>
          <DateInput defaultValue={only(values?.trainedOn) ?? card.trainedOn ?? ""} max={today} />
        </Field>
      </div>
      <SubmitButton>Save the scorecard</SubmitButton>
    </Form>
  );
}
