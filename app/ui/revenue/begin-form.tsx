import { Form } from "@remix-run/react";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";

interface BeginFormProps {
  /** Accounts that keep a revenue the ledger does not know. */
  accounts: number;
  yearBegins: string;
  today: string;
  answer?: FormAnswer | null;
}

/** The ledger begins with what the accounts say already. */
export function BeginForm({ accounts, yearBegins, today, answer }: BeginFormProps) {
  return (
    <Form method="post" action="/revenue/beginning" className="max-w-xl space-y-4 text-left">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={{ day: "On" }} />
      <p className="text-sm">
        {accounts === 1 ? "One account keeps a revenue" : `${accounts} accounts keep a revenue`} that the
        ledger does not know. Each enters it with its revenue of today; who became a customer after the day is
        new, and who was lost or won back since is told so from its record.
      </p>
      <Field
        name="day"
        label="The ledger begins on"
        hint="What happened before it is not told."
        required
        error={answer?.fieldErrors.day}
      >
        <DateInput defaultValue={[answer?.values.day ?? yearBegins].flat()[0]} max={today} />
      </Field>
      <SubmitButton action="/revenue/beginning">Begin with these accounts</SubmitButton>
    </Form>
  );
}
