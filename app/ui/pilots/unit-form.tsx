import { Form, Link } from "@remix-run/react";
import type { UnitFact } from "~/domain/pilots/pilot-facts";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";

export interface UnitFormProps {
  code: string;
  unit: UnitFact;
  /** Of all units of the pilot, so that the same thing bears the same name. */
  traits: readonly string[];
  accounts: readonly { id: string; name: string }[];
  answer: (FormAnswer & { refusal: Refusal | null }) | null | undefined;
}

/** What is said of one unit before the start; its arm is given on the list, by matching or by draw. */
export function UnitForm({ code, unit, traits, accounts, answer }: UnitFormProps) {
  const typed = (name: string, saved: string) => [answer?.values[name]].flat()[0] ?? saved;
  const labels = {
    name: "Name",
    accountId: "Account",
    businessUnit: "Business unit",
    traits: "What is known of it",
    ...Object.fromEntries(traits.map((trait, at) => [`traits.${at}.value`, trait])),
    [`traits.${traits.length}.name`]: "Name of the new trait",
  };
  const errors = answer?.fieldErrors ?? {};
  return (
    <Form method="post" className="max-w-2xl space-y-5">
      <FormErrors fieldErrors={errors} formErrors={answer?.formErrors} labels={labels} />
      <VersionInput current={unit.version} answer={answer} />
      <Field name="name" label={labels.name} required error={errors.name}>
        <TextInput defaultValue={typed("name", unit.name)} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="accountId" label={labels.accountId} error={errors.accountId}>
          <Select
            placeholder="No account"
            defaultValue={typed("accountId", unit.accountId ?? "")}
            options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field name="businessUnit" label={labels.businessUnit} error={errors.businessUnit}>
          <TextInput defaultValue={typed("businessUnit", unit.businessUnit)} />
        </Field>
      </div>
      <fieldset>
        <legend className="mb-2 text-sm font-semibold">{labels.traits}</legend>
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
          {traits.map((trait, at) => (
            <div key={trait}>
              <input type="hidden" name={`traits.${at}.name`} value={trait} />
              <Field name={`traits.${at}.value`} label={trait} error={errors[`traits.${at}.value`]}>
                <TextInput defaultValue={typed(`traits.${at}.value`, unit.traits[trait] ?? "")} />
              </Field>
            </div>
          ))}
        </div>
        <div className="mt-3 grid gap-x-5 gap-y-3 sm:grid-cols-2">
          <Field name={`traits.${traits.length}.name`} label="Another trait" error={errors.traits}>
            <TextInput
              placeholder="hours before"
              defaultValue={typed(`traits.${traits.length}.name`, "")}
              maxLength={60}
            />
          </Field>
          <Field name={`traits.${traits.length}.value`} label="Its figure or word">
            <TextInput placeholder="36.5" defaultValue={typed(`traits.${traits.length}.value`, "")} />
          </Field>
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>Save the unit</SubmitButton>
        <Link to={pilotUnitsPath(code)} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}
