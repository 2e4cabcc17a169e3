import { CONSENT_PURPOSES, CONSENT_SOURCES } from "~/domain/accounts/contact";
import { CONTACT_LABELS } from "~/domain/accounts/contact.schema";
import { Field } from "../form/field";
import { DateInput } from "../form/special-inputs";
import { TextInput } from "../form/text-input";

export interface ConsentFieldsProps {
  values: { consentPurpose: string; consentSource: string; consentOn: string };
  errors: Record<string, string[]>;
  today: string;
}

/** What somebody agreed to, where that comes from, and since when. */
export function ConsentFields({ values, errors, today }: ConsentFieldsProps) {
  return (
    <div className="grid items-end gap-5 sm:grid-cols-3">
      <Field name="consentPurpose" label={CONTACT_LABELS.consentPurpose} error={errors.consentPurpose}>
        <TextInput
          defaultValue={values.consentPurpose}
          list="consent-purposes"
          maxLength={200}
          autoComplete="off"
        />
      </Field>
      <Field name="consentSource" label={CONTACT_LABELS.consentSource} error={errors.consentSource}>
        <TextInput
          defaultValue={values.consentSource}
          list="consent-sources"
          maxLength={200}
          autoComplete="off"
        />
      </Field>
      <Field name="consentOn" label={CONTACT_LABELS.consentOn} error={errors.consentOn}>
        <DateInput defaultValue={values.consentOn} max={today} />
      </Field>
      <datalist id="consent-purposes">
        {CONSENT_PURPOSES.map((purpose) => (
          <option key={purpose} value={purpose} />
        ))}
      </datalist>
      <datalist id="consent-sources">
        {CONSENT_SOURCES.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
    </div>
  );
}
