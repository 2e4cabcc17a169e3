import { Form } from "@remix-run/react";
import { Trash2 } from "lucide-react";
import { type Cadence, SETTING_CHANGES, WAITS_FOR } from "~/domain/workspace/settings";
import type { FormAnswer } from "~/shared/form-answer";
import { iconButtonClass } from "../controls/icon-button";
import { Field } from "../form/field";
import { NumberInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";

interface CadenceListProps {
  cadences: readonly Cadence[];
  may: boolean;
  answer?: FormAnswer;
}

const only = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed[0] : typed;

/** How long each audience may go without a word: set anew under the same name, taken off one by one. */
export function CadenceList({ cadences, may, answer }: CadenceListProps) {
  const own = only(answer?.values.intent) === "set-cadence" ? answer : undefined;
  return (
    <div>
      <p className="mb-2 text-sm text-ink-muted">
        {SETTING_CHANGES.cadences} {WAITS_FOR.cadences}
      </p>
      {cadences.length === 0 ? (
        <p className="py-1 text-sm text-ink-muted">
          No audience is entered yet: customers, employees, executives and partners are a good start.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {cadences.map((cadence) => (
            <li key={cadence.audience} className="flex items-center gap-4 py-1.5 text-sm">
              <span className="min-w-0 flex-1 wrap-anywhere">{cadence.audience}</span>
              <span className="tabular shrink-0">{cadence.days} days</span>
              {may && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="intent" value="remove-cadence" />
                  <input type="hidden" name="audience" value={cadence.audience} />
                  <button
                    type="submit"
                    className={iconButtonClass}
                    aria-label={`Take off ${cadence.audience}`}
                    title="Take off"
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
          key={cadences.map((each) => each.audience + each.days).join()}
          method="post"
          aria-label="Set an audience’s cadence"
          preventScrollReset
          className="mt-3 flex flex-wrap items-start gap-3"
        >
          <input type="hidden" name="intent" value="set-cadence" />
          <Field
            name="audience"
            label="Audience"
            required
            error={own?.fieldErrors.audience}
            idPrefix="cadence"
            className="w-full sm:w-64"
          >
            <TextInput defaultValue={only(own?.values.audience)} maxLength={80} />
          </Field>
          <Field name="days" label="At most" required error={own?.fieldErrors.days} idPrefix="cadence">
            <NumberInput defaultValue={only(own?.values.days)} unit="days" min={1} max={730} step={1} />
          </Field>
          <div className="sm:pt-6">
            <SubmitButton variant="secondary">Set it</SubmitButton>
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
