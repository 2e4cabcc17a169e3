import { Form } from "@remix-run/react";
import type { Day } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { dayText } from "../plans/plan-words";
import { HiddenFields } from "./hidden-fields";

interface DateRequestFormProps {
  dueOn: Day;
  min: string;
  /** Whoever answers for the plan moves the day at once. */
  atOnce: boolean;
  /** Who reads it. */
  askedOf: string;
  planEndOn: Day | null;
  back: string;
  answer: Partial<FormAnswer> | null | undefined;
}

const LABELS = { toDay: "By which day instead?", reason: "Why does it take longer?" };

/** "I need more time": which day instead, and why. */
export function DateRequestForm(props: DateRequestFormProps) {
  const { dueOn, min, atOnce, askedOf, planEndOn, back, answer } = props;
  const { locale } = useReader();
  const typed = (name: string): string | undefined => {
    const value = answer?.values?.[name];
    return typeof value === "string" ? value : undefined;
  };
  const errors = answer?.fieldErrors ?? {};
  return (
    <Form method="post" className="max-w-xl space-y-5">
      <HiddenFields fields={{ back }} />
      <FormErrors fieldErrors={errors} labels={LABELS} />
      <Field
        name="toDay"
        label={LABELS.toDay}
        hint={`It is due on ${dayText(dueOn, locale)}.${planEndOn ? ` The plan ends on ${dayText(planEndOn, locale)}.` : ""}`}
        error={errors.toDay}
        required
      >
        <DateInput defaultValue={typed("toDay")} min={min} required />
      </Field>
      <Field name="reason" label={LABELS.reason} error={errors.reason} required>
        <TextArea rows={3} defaultValue={typed("reason")} maxLength={2_000} required />
      </Field>
      <p className="text-sm text-ink-muted">
        {atOnce
          ? "You answer for the plan, so the new day holds at once. The move stays on record."
          : `${askedOf} reads it. The old day stays until it is accepted, and the move stays on record.`}
      </p>
      <SubmitButton size="lg" className="max-sm:w-full">
        {atOnce ? "Move the day" : "Ask for it"}
      </SubmitButton>
    </Form>
  );
}
