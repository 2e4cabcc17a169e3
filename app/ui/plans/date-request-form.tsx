import { Form } from "@remix-run/react";
import { addDays, type Day } from "~/shared/calendar";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { type FormReply, typed } from "./form-reply";
import { dayText } from "./plan-words";

interface DateRequestFormProps {
  endOn: Day | null;
  today: Day;
  sponsorName: string | null;
  reply?: FormReply | null;
}

export function DateRequestForm({ endOn, today, sponsorName, reply }: DateRequestFormProps) {
  const { locale } = useReader();
  return (
    <Form method="post" className="space-y-6">
      <Field
        name="toDay"
        label="Which day instead?"
        hint={endOn ? `The end that holds now is ${dayText(endOn, locale)}.` : undefined}
        error={reply?.fieldErrors.toDay}
        required
      >
        <DateInput defaultValue={typed(reply, "toDay")} min={addDays(today, 1)} />
      </Field>
      <Field
        name="reason"
        label="Why does it have to move?"
        hint={sponsorName ? `${sponsorName} reads it before they answer.` : undefined}
        error={reply?.fieldErrors.reason}
        required
      >
        <TextArea defaultValue={typed(reply, "reason")} rows={3} />
      </Field>
      <SubmitButton>Ask for it</SubmitButton>
    </Form>
  );
}
