import { Form, Link } from "@remix-run/react";
import { DateText } from "../controls/date-text";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";

export interface PlaceRow {
  id: string;
  name: string;
  unit: string;
  completedOn: string | null;
}

export interface PlaceRegisterProps {
  rows: readonly PlaceRow[];
  action: string;
  mayEdit: boolean;
  today: string;
  nextHref: string | null;
  errors?: Record<string, string[]>;
}

/** Employees with a tick each; what is chosen below is done with those that are ticked. */
export function PlaceRegister({ rows, action, mayEdit, today, nextHref, errors = {} }: PlaceRegisterProps) {
  const list = (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li
          key={row.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-0.5 py-1.5 text-sm"
        >
          {mayEdit ? (
            <Checkbox
              name="places"
              value={row.id}
              label={row.name}
              hint={row.unit || undefined}
              className="min-w-0 flex-1"
            />
          ) : (
            <span className="min-w-0 flex-1 py-1 break-words">
              {row.name}
              {row.unit && <span className="block text-ink-muted">{row.unit}</span>}
            </span>
          )}
          <span className="text-ink-muted">
            {row.completedOn ? (
              <>
                completed <DateText value={row.completedOn} mode="plain" />
              </>
            ) : (
              "open"
            )}
          </span>
        </li>
      ))}
    </ul>
  );
  const more = nextHref && (
    <p className="mt-3 text-sm">
      <Link className="link" to={nextHref}>
        More employees
      </Link>
    </p>
  );
  if (!mayEdit) {
    return (
      <>
        {list}
        {more}
      </>
    );
  }
  return (
    <Form method="post" action={action} preventScrollReset>
      {list}
      {more}
      {errors.places && <p className="mt-3 text-sm text-bad">{errors.places.join(" ")}</p>}
      <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <Fieldset name="mark" label="Those ticked" error={errors.mark}>
          <RadioGroup
            inline
            defaultValue="completed"
            options={[
              { value: "completed", label: "have completed it" },
              { value: "open", label: "have not yet" },
              { value: "removed", label: "need not take it" },
            ]}
          />
        </Fieldset>
        <Field name="completedOn" label="Completed on" error={errors.completedOn}>
          <DateInput defaultValue={today} max={today} />
        </Field>
        <SubmitButton action={action} variant="secondary">
          Mark them
        </SubmitButton>
      </div>
    </Form>
  );
}
