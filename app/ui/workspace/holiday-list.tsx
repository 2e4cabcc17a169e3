import { Form } from "@remix-run/react";
import { Trash2 } from "lucide-react";
import { type Holiday, SETTING_CHANGES } from "~/domain/workspace/settings";
import type { FormAnswer } from "~/shared/form-answer";
import { DateText } from "../controls/date-text";
import { iconButtonClass } from "../controls/icon-button";
import { Field } from "../form/field";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";

interface HolidayListProps {
  holidays: readonly Holiday[];
  may: boolean;
  answer?: FormAnswer;
}

const only = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed[0] : typed;

/** Days on which nobody works, added and removed one by one. */
export function HolidayList({ holidays, may, answer }: HolidayListProps) {
  const own = only(answer?.values.intent) === "add-holiday" ? answer : undefined;
  return (
    <div className="mt-8" id="holidays">
      <h3 className="text-sm font-medium">Holidays</h3>
      <p className="mb-2 text-sm text-ink-muted">{SETTING_CHANGES.holidays}</p>
      {holidays.length === 0 ? (
        <p className="py-1 text-sm text-ink-muted">No holiday is entered yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {holidays.map((holiday) => (
            <li key={holiday.day} className="flex items-center gap-4 py-1.5 text-sm">
              <span className="tabular w-32 shrink-0">
                <DateText value={holiday.day} mode="plain" />
              </span>
              <span className="min-w-0 flex-1 wrap-anywhere">{holiday.name}</span>
              {may && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="intent" value="remove-holiday" />
                  <input type="hidden" name="day" value={holiday.day} />
                  <button
                    type="submit"
                    className={iconButtonClass}
                    aria-label={`Remove ${holiday.name}`}
                    title="Remove"
                  >
                    <Trash2 aria-hidden="true" />
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Form
          key={holidays.length}
          method="post"
          aria-label="Add a holiday"
          preventScrollReset
          className="mt-3 flex flex-wrap items-start gap-3"
        >
          <input type="hidden" name="intent" value="add-holiday" />
          <Field name="day" label="Day" required error={own?.fieldErrors.day} idPrefix="holiday">
            <DateInput defaultValue={only(own?.values.day)} />
          </Field>
          <Field
            name="name"
            label="Name"
            required
            error={own?.fieldErrors.name}
            idPrefix="holiday"
            className="w-full sm:w-64"
          >
            <TextInput defaultValue={only(own?.values.name)} maxLength={80} />
          </Field>
          <div className="sm:pt-6">
            <SubmitButton variant="secondary">Add the holiday</SubmitButton>
          </div>
          {own && own.formErrors.length > 0 && (
            <p role="alert" className="basis-full text-sm text-bad">
              {own.formErrors.join(" ")}
            </p>
          )}
        </Form>
      )}
    </div>
  );
}
