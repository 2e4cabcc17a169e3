import { CONTACT_LEVELS, LEVEL_LABELS } from "~/domain/accounts/account";
import { CONTACT_LABELS } from "~/domain/accounts/contact.schema";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { TextInput } from "../form/text-input";
import type { Answer } from "../form/use-zod-form";

export interface ContactFieldsProps {
  values: Record<string, string>;
  /** The accounts this person stands in, and all there are, by name. */
  own: readonly string[];
  accounts: readonly string[];
  answer?: Answer | null;
}

/** Everything that is known of a person at a customer but their consent. */
export function ContactFields({ values, own, accounts, answer }: ContactFieldsProps) {
  const label = (name: string) => CONTACT_LABELS[name] ?? name;
  const typed = (name: string): string => [answer?.values?.[name] ?? values[name] ?? ""].flat()[0] ?? "";
  const error = (name: string) => answer?.fieldErrors?.[name];
  const chosen = answer?.values ? [answer.values.accounts ?? []].flat() : own;
  const filled = chosen.filter((name) => name.trim() !== "");
  // Always one free place more than is used.
  const places = Array.from({ length: Math.max(2, filled.length + 1) }, (_, at) => ({
    key: `place${at}`,
    label: at === 0 ? "Account" : `Account ${at + 1}`,
    name: filled[at] ?? "",
  }));
  return (
    <div className="space-y-5">
      <FormErrors
        fieldErrors={answer?.fieldErrors}
        formErrors={Object.keys(answer?.fieldErrors ?? {}).length > 0 ? [] : answer?.formErrors}
        labels={CONTACT_LABELS}
      />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Field name="name" label={label("name")} required error={error("name")}>
          <TextInput defaultValue={typed("name")} maxLength={200} autoComplete="off" />
        </Field>
        <Field
          name="email"
          label={label("email")}
          required
          hint="Answers and files find the person by it."
          error={error("email")}
        >
          <TextInput type="email" defaultValue={typed("email")} maxLength={254} autoComplete="off" />
        </Field>
        <Field name="jobTitle" label={label("jobTitle")} error={error("jobTitle")}>
          <TextInput defaultValue={typed("jobTitle")} maxLength={120} autoComplete="off" />
        </Field>
        <Field name="phone" label={label("phone")} error={error("phone")}>
          <TextInput type="tel" defaultValue={typed("phone")} maxLength={60} autoComplete="off" />
        </Field>
      </div>
      <Field
        name="level"
        label={label("level")}
        hint="Every index is split by it; a change moves the answers of the past along."
        error={error("level")}
        className="max-w-80"
      >
        <Select
          placeholder="Not known yet"
          defaultValue={typed("level")}
          options={CONTACT_LEVELS.map((level) => ({ value: level, label: LEVEL_LABELS[level].one }))}
        />
      </Field>
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{label("accounts")}</legend>
        <p className="mb-1.5 text-sm text-ink-muted">One person may stand in several accounts.</p>
        <div className="grid gap-3 sm:grid-cols-2">
          {places.map((place) => (
            <Field
              key={place.key}
              name="accounts[]"
              idPrefix={place.key}
              label={place.label}
              hideLabel
              required
              error={place.key === "place0" ? error("accounts") : undefined}
            >
              <TextInput
                required={false}
                list="all-accounts"
                autoComplete="off"
                maxLength={200}
                placeholder={place.key === "place0" ? "Begin to type its name" : "Another account"}
                defaultValue={place.name}
              />
            </Field>
          ))}
        </div>
        <datalist id="all-accounts">
          {accounts.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="quarantinedUntil"
          label={label("quarantinedUntil")}
          hint="Asked too often? Leave them in peace until then."
          error={error("quarantinedUntil")}
        >
          <DateInput defaultValue={typed("quarantinedUntil")} />
        </Field>
        <Field
          name="bouncedOn"
          label={label("bouncedOn")}
          hint="Empty it once the address is right."
          error={error("bouncedOn")}
        >
          <DateInput defaultValue={typed("bouncedOn")} />
        </Field>
      </div>
    </div>
  );
}
