import { Form } from "@remix-run/react";
import type { Day } from "~/shared/calendar";
import { moneyText } from "~/shared/money";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { DateInput, MoneyInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { type FormReply, typed } from "../plans/form-reply";

interface CorrectSpendFormProps {
  entry: { day: Day; amountMinor: bigint; what: string };
  withdrawal: string;
  reply?: FormReply | null;
}

/** The right figures in place of the wrong ones, or the entry taken out altogether. */
export function CorrectSpendForm({ entry, withdrawal, reply }: CorrectSpendFormProps) {
  const { currency } = useReader();
  return (
    <div className="space-y-8">
      <Form method="post" className="space-y-4">
        <Field name="day" label="Day" error={reply?.fieldErrors.day} required>
          <DateInput defaultValue={typed(reply, "day") ?? entry.day} />
        </Field>
        <Field name="amount" label="Amount" error={reply?.fieldErrors.amount} required>
          <MoneyInput defaultValue={typed(reply, "amount") ?? moneyText(entry.amountMinor, currency)} />
        </Field>
        <Field name="what" label="What for" error={reply?.fieldErrors.what} required>
          <TextInput defaultValue={typed(reply, "what") ?? entry.what} />
        </Field>
        <SubmitButton>Correct it</SubmitButton>
      </Form>
      <Form method="post" action={withdrawal} className="border-t border-line pt-4">
        <p className="mb-2 text-sm text-ink-muted">
          It was never spent? Then take it out of the sums; it stays on record as withdrawn.
        </p>
        <SubmitButton action={withdrawal} variant="secondary">
          Withdraw it
        </SubmitButton>
      </Form>
    </div>
  );
}
