import { ACCOUNT_LABELS } from "~/domain/accounts/account.schema";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { TextArea, TextInput } from "../form/text-input";
import type { Answer } from "../form/use-zod-form";
import { AmountInput } from "./amount-input";

export interface AccountFieldsProps {
  values: Record<string, string>;
  ticked: { strategic: boolean; potential: boolean };
  answer?: Answer | null;
  owners: readonly { id: string; name: string }[];
  segments: readonly string[];
  regions: readonly string[];
  /** Where a revenue is there to be changed: the day that is proposed for the change. */
  revenueOn?: string;
}

/** Everything that is known of an account; the same in the new and in the edited one. */
export function AccountFields({
  values,
  ticked,
  answer,
  owners,
  segments,
  regions,
  revenueOn,
}: AccountFieldsProps) {
  const label = (name: string) => ACCOUNT_LABELS[name] ?? name;
  // What was typed stays, also when the form comes back refused.
  const typed = (name: string): string => [answer?.values?.[name] ?? values[name] ?? ""].flat()[0] ?? "";
  const tick = (name: "strategic" | "potential") =>
    answer?.values ? [answer.values[name] ?? ""].flat().at(-1) === "on" : ticked[name];
  const error = (name: string) => answer?.fieldErrors?.[name];
  return (
    <div className="space-y-5">
      <FormErrors
        fieldErrors={answer?.fieldErrors}
        formErrors={Object.keys(answer?.fieldErrors ?? {}).length > 0 ? [] : answer?.formErrors}
        labels={ACCOUNT_LABELS}
      />
      <div className="grid items-end gap-5 sm:grid-cols-[2fr_1fr]">
        <Field name="name" label={label("name")} required error={error("name")}>
          <TextInput defaultValue={typed("name")} maxLength={200} autoComplete="off" />
        </Field>
        <Field
          name="externalId"
          label={label("externalId")}
          hint="By it a file finds the account again."
          error={error("externalId")}
        >
          <TextInput defaultValue={typed("externalId")} maxLength={120} autoComplete="off" />
        </Field>
      </div>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field name="segment" label={label("segment")} error={error("segment")}>
          <TextInput defaultValue={typed("segment")} list="segments" maxLength={120} />
        </Field>
        <Field name="region" label={label("region")} error={error("region")}>
          <TextInput defaultValue={typed("region")} list="regions" maxLength={120} />
        </Field>
        <Field name="ownerId" label={label("ownerId")} error={error("ownerId")}>
          <Select
            placeholder="Nobody yet"
            defaultValue={typed("ownerId")}
            options={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
          />
        </Field>
      </div>
      <datalist id="segments">
        {segments.map((segment) => (
          <option key={segment} value={segment} />
        ))}
      </datalist>
      <datalist id="regions">
        {regions.map((region) => (
          <option key={region} value={region} />
        ))}
      </datalist>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field
          name="revenue"
          label={label("revenue")}
          hint="What they pay you in a year."
          error={error("revenue")}
        >
          <AmountInput defaultValue={typed("revenue")} />
        </Field>
        <Field
          name="contract"
          label={label("contract")}
          hint="What the running contract is worth."
          error={error("contract")}
        >
          <AmountInput defaultValue={typed("contract")} />
        </Field>
        <div className="grid gap-5 sm:grid-cols-1">
          <Field
            name="renewsOn"
            label={label("renewsOn")}
            hint="Unless it is renewed."
            error={error("renewsOn")}
          >
            <DateInput defaultValue={typed("renewsOn")} />
          </Field>
        </div>
      </div>
      {revenueOn !== undefined && (
        <Field
          name="revenueOn"
          label={label("revenueOn")}
          hint="Only where you change it: the revenue ledger writes it down as grown or shrunk on this day."
          error={error("revenueOn")}
        >
          <DateInput defaultValue={typed("revenueOn") || revenueOn} max={revenueOn} />
        </Field>
      )}
      <Field name="customerSince" label={label("customerSince")} error={error("customerSince")}>
        <DateInput defaultValue={typed("customerSince")} />
      </Field>
      <div className="space-y-2">
        <Checkbox
          name="strategic"
          label={label("strategic")}
          hint="A reference, a door to a market, a partner in development: worth more than its revenue."
          defaultChecked={tick("strategic")}
        />
        <Checkbox
          name="potential"
          label={label("potential")}
          hint="What tier II asks for beside revenue."
          defaultChecked={tick("potential")}
        />
      </div>
      <Field name="strategicNote" label={label("strategicNote")} error={error("strategicNote")}>
        <TextInput defaultValue={typed("strategicNote")} maxLength={500} />
      </Field>
      <Field name="notes" label={label("notes")} error={error("notes")}>
        <TextArea defaultValue={typed("notes")} rows={4} maxLength={5000} />
      </Field>
    </div>
  );
}
