import { Form } from "@remix-run/react";
import type { Refusal } from "~/domain/refusal";
import { CHANGE_FIELD_LABELS } from "~/domain/revenue/revenue.schema";
import { CHANGE_KINDS, CHANGE_LABELS, CHANGE_MEANINGS } from "~/domain/revenue/revenue-change";
import { LEDGER } from "~/domain/revenue/revenue-places";
import type { FormAnswer } from "~/shared/form-answer";
import { AmountInput } from "../accounts/amount-input";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { EmptyState } from "../layout/empty-state";

interface ChangeFormProps {
  accounts: readonly { id: string; name: string }[];
  accountId: string;
  today: string;
  /** Sent twice it writes one line. */
  once: string;
  answer: (FormAnswer & { refusal: Refusal | null }) | null | undefined;
}

/** One line of the ledger by hand. */
export function ChangeForm({ accounts, accountId, today, answer, once }: ChangeFormProps) {
  if (accounts.length === 0) {
    return (
      <EmptyState
        title="No customer account yet"
        action={<ButtonLink to="/measure/accounts">Open the accounts</ButtonLink>}
      >
        A line of the ledger is of an account. Accounts come by hand, or from a file; what each pays in a year
        can be said there at once.
      </EmptyState>
    );
  }
  const label = (name: string) => CHANGE_FIELD_LABELS[name] ?? name;
  const typed = (name: string) => [answer?.values[name]].flat()[0];
  const error = (name: string) => answer?.fieldErrors[name];
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <Form method="post" className="max-w-160 space-y-5">
      {refusal ? (
        <RefusalNotice refusal={refusal} />
      ) : (
        <FormErrors
          fieldErrors={answer?.fieldErrors}
          formErrors={answer?.formErrors}
          labels={CHANGE_FIELD_LABELS}
        />
      )}
      <input type="hidden" name="key" value={typed("key") || once} />
      <Field name="accountId" label={label("accountId")} required error={error("accountId")}>
        <Select
          placeholder="Choose an account"
          defaultValue={typed("accountId") ?? accountId}
          options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Fieldset name="kind" label={label("kind")} required error={error("kind")}>
        <RadioGroup
          defaultValue={typed("kind") ?? "expansion"}
          options={CHANGE_KINDS.map((value) => ({
            value,
            label: CHANGE_LABELS[value],
            hint: `${CHANGE_MEANINGS[value].charAt(0).toUpperCase()}${CHANGE_MEANINGS[value].slice(1)}.`,
          }))}
        />
      </Fieldset>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          name="amount"
          label={label("amount")}
          hint="By how much the year's revenue changed, without a sign. Of a loss leave it empty: it is all there is."
          error={error("amount")}
        >
          <AmountInput defaultValue={typed("amount") ?? ""} />
        </Field>
        <Field
          name="day"
          label={label("day")}
          hint="Since when it counts, not when you write it down."
          required
          error={error("day")}
        >
          <DateInput defaultValue={typed("day") ?? today} max={today} />
        </Field>
      </div>
      <Field name="note" label={label("note")} error={error("note")}>
        <TextInput defaultValue={typed("note") ?? ""} maxLength={500} />
      </Field>
      <Checkbox
        name="follow"
        label="Set the account's yearly revenue to what the ledger says then"
        hint="A loss or a return marks the account so. Leave it unticked where its page says all of this already."
        defaultChecked={answer ? typed("follow") === "on" : true}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <ButtonLink to={LEDGER} variant="quiet">
          Cancel
        </ButtonLink>
        <SubmitButton>Write it down</SubmitButton>
      </div>
    </Form>
  );
}
