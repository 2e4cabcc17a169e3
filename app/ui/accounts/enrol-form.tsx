import { Form } from "@remix-run/react";
import { useState } from "react";
import { isAtCap, overCommitmentWarning } from "~/domain/accounts/key-account";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { useHydrated } from "../controls/use-hydrated";
import { Banner } from "../feedback/banner";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";

export const ENROL_LABELS = {
  accountId: "Account",
  managerId: "Who looks after it",
  enrolledOn: "From",
  reason: "Why this account",
  overCapReason: "Why above the cap",
};

interface EnrolFormProps {
  accounts: readonly { id: string; name: string; tier: string | null }[];
  managers: readonly { id: string; name: string; accounts: number }[];
  cap: number;
  today: string;
  /** The account it is about, where it is known; then it is not asked. */
  account: { id: string; name: string } | null;
  /** Who looks after it today: then it is handed over. */
  present: string | null;
  answer?: FormAnswer;
}

const only = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed[0] : typed;

/** Takes an account in, or hands it over; says so before somebody gets more than they can look after. */
export function EnrolForm({ accounts, managers, cap, today, account, present, answer }: EnrolFormProps) {
  const values = answer?.values ?? {};
  const [managerId, setManagerId] = useState(only(values.managerId) ?? "");
  const hydrated = useHydrated();
  const manager = managers.find((each) => each.id === managerId);
  const warned = manager && isAtCap(manager.accounts, cap);
  return (
    <Form method="post" className="max-w-160 space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={ENROL_LABELS} />
      {account ? (
        <input type="hidden" name="accountId" value={account.id} />
      ) : (
        <Field
          name="accountId"
          label={ENROL_LABELS.accountId}
          hint="Those with the most revenue first. Missing one? Open it from the list of accounts and enrol it there."
          required
          error={answer?.fieldErrors.accountId}
        >
          <Select
            defaultValue={only(values.accountId) ?? ""}
            placeholder="Choose the account"
            options={accounts.map((each) => ({
              value: each.id,
              label: each.tier ? `${each.name} · tier ${each.tier}` : each.name,
            }))}
          />
        </Field>
      )}
      <Field
        name="managerId"
        label={ENROL_LABELS.managerId}
        hint={
          present
            ? `${present} looks after it now. It is handed over on the day below.`
            : `At most ${cap} accounts each, so that every one of them gets what was promised.`
        }
        required
        error={answer?.fieldErrors.managerId}
      >
        <Select
          defaultValue={managerId}
          onChange={(event) => setManagerId(event.target.value)}
          placeholder="Choose a person"
          options={managers.map((each) => ({
            value: each.id,
            label: `${each.name} · ${each.accounts} of ${cap}`,
          }))}
        />
      </Field>
      {warned && (
        <Banner tone="warn" title="Over-commitment" live>
          {overCommitmentWarning(manager.name, manager.accounts, cap)}
        </Banner>
      )}
      <Field
        name="enrolledOn"
        label={ENROL_LABELS.enrolledOn}
        required
        error={answer?.fieldErrors.enrolledOn}
      >
        <DateInput defaultValue={only(values.enrolledOn) ?? today} max={today} />
      </Field>
      <Field
        name="reason"
        label={ENROL_LABELS.reason}
        hint={
          present
            ? "Why it changes hands; it stays on record with the one before."
            : "Revenue and strategic value, in a sentence that still convinces next year."
        }
        required
        error={answer?.fieldErrors.reason}
      >
        <TextArea rows={3} defaultValue={only(values.reason)} />
      </Field>
      {(!hydrated || warned || answer?.fieldErrors.overCapReason) && (
        <Field
          name="overCapReason"
          label={ENROL_LABELS.overCapReason}
          hint={`Only for somebody who has ${cap} already. It is kept and shown.`}
          error={answer?.fieldErrors.overCapReason}
        >
          <TextArea rows={2} defaultValue={only(values.overCapReason)} />
        </Field>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <ButtonLink to={account ? `/key-accounts/${account.id}` : "/key-accounts"} variant="quiet">
          Cancel
        </ButtonLink>
        <SubmitButton>{present ? "Hand it over" : "Enrol the account"}</SubmitButton>
      </div>
    </Form>
  );
}
