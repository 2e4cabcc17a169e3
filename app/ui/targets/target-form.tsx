import { Form } from "@remix-run/react";
import { CONTACT_LEVELS, LEVEL_LABELS, TIERS } from "~/domain/accounts/account";
import { MEASURE_LABELS } from "~/domain/indices/measure";
import { TARGET_MEASURES } from "~/domain/targets/target";
import { formatMonth, type Month } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";

export const TARGET_FIELDS: Record<string, string> = {
  measure: "Index",
  tier: "Tier",
  level: "Contact level",
  region: "Region",
  stage: "Stage",
  segment: "Account segment",
  fromMonth: "From month",
  toMonth: "To month",
  value: "To be reached",
  ownerId: "Owner",
  note: "Note",
  reason: "Why it moves",
};

export interface TargetChoices {
  regions: readonly string[];
  stages: readonly string[];
  segments: readonly string[];
  owners: readonly { id: string; name: string }[];
  months: readonly Month[];
}

export interface TargetFormProps {
  choices: TargetChoices;
  /** What stands in the fields at first; what was typed wins over it. */
  start: Readonly<Record<string, string>>;
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | undefined;
}

/** A target for one segment and period. */
export function TargetForm({ choices, start, answer }: TargetFormProps) {
  const { locale } = useReader();
  const errors = answer?.fieldErrors ?? {};
  const value = (name: string) => String(answer?.values[name] ?? start[name] ?? "");
  const months = choices.months.map((month) => ({ value: month, label: formatMonth(month, locale) }));
  const listed = (values: readonly string[], name: string) =>
    [...new Set([...values, ...(value(name) ? [value(name)] : [])])].map((one) => ({
      value: one,
      label: one,
    }));
  const segment: [name: string, all: string, options: { value: string; label: string }[]][] = [
    ["tier", "All tiers", TIERS.map((tier) => ({ value: tier, label: `Tier ${tier}` }))],
    [
      "level",
      "All levels",
      CONTACT_LEVELS.map((level) => ({ value: level, label: LEVEL_LABELS[level].many })),
    ],
    ["region", "All regions", listed(choices.regions, "region")],
    ["stage", "All stages", listed(choices.stages, "stage")],
    ["segment", "All segments", listed(choices.segments, "segment")],
  ];
  return (
    <Form method="post" className="max-w-3xl space-y-5">
      <FormErrors
        fieldErrors={errors}
        formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
        labels={TARGET_FIELDS}
      />
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
        <Field name="measure" label="Index" required error={errors.measure}>
          <Select
            options={TARGET_MEASURES.map((measure) => ({ value: measure, label: MEASURE_LABELS[measure] }))}
            defaultValue={value("measure") || "satisfaction"}
          />
        </Field>
        <Field
          name="value"
          label="To be reached"
          required
          hint="4.2 on a scale of levels, per cent for CSAT, points for NPS."
          error={errors.value}
        >
          <TextInput inputMode="decimal" defaultValue={value("value")} />
        </Field>
        <Field name="fromMonth" label="From month" required error={errors.fromMonth}>
          <Select options={months} defaultValue={value("fromMonth")} />
        </Field>
        <Field name="toMonth" label="To month" error={errors.toMonth}>
          <Select
            options={months}
            placeholder="Until it is changed"
            required={false}
            defaultValue={value("toMonth")}
          />
        </Field>
      </div>
      <fieldset>
        <legend className="mb-2 text-sm font-medium">Whom it is for</legend>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
          {segment
            .filter(([, , options]) => options.length > 0)
            .map(([name, all, options]) => (
              <Field key={name} name={name} label={TARGET_FIELDS[name]} required error={errors[name]}>
                <Select options={options} placeholder={all} required={false} defaultValue={value(name)} />
              </Field>
            ))}
        </div>
        <p className="mt-2 text-sm text-ink-muted">
          Set a region’s target against its own past, not against its neighbour.
        </p>
      </fieldset>
      <OwnerAndNote choices={choices} errors={errors} value={value} />
      <div className="flex gap-3">
        <SubmitButton>Set the target</SubmitButton>
        <ButtonLink to="/targets" variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}

export function OwnerAndNote(props: {
  choices: Pick<TargetChoices, "owners">;
  errors: FormAnswer["fieldErrors"];
  value: (name: string) => string;
}) {
  const { choices, errors, value } = props;
  return (
    <div className="grid gap-4">
      <Field name="ownerId" label="Owner" hint="Who answers for it." error={errors.ownerId}>
        <Select
          options={choices.owners.map((owner) => ({ value: owner.id, label: owner.name }))}
          placeholder="Nobody yet"
          required={false}
          defaultValue={value("ownerId")}
        />
      </Field>
      <Field name="note" label="Note" hint="Why this figure: what it rests on." error={errors.note}>
        <TextArea rows={3} defaultValue={value("note")} />
      </Field>
    </div>
  );
}
