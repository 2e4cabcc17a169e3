import {
  INTEGRATION_LABELS,
  INTEGRATION_MEANINGS,
  INTEGRATIONS,
  QUALITY_LABELS,
  SYSTEM_KIND_LABELS,
  SYSTEM_KINDS,
} from "~/domain/technologies/system";
import type { FormAnswer } from "~/shared/form-answer";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { NumberInput } from "../form/special-inputs";
import { TextArea, TextInput } from "../form/text-input";

export const SYSTEM_LABELS: Record<string, string> = {
  name: "Name",
  kind: "What it is",
  feeds: "What it tells us about customers",
  ownerId: "Owner",
  integration: "How its data comes in",
  everyDays: "Rhythm in days",
  quality: "Your grade of its data",
  qualityNote: "Reason of the grade",
  notes: "Notes",
  surveyIds: "Surveys it feeds",
};

export interface SystemFieldsProps {
  values: Record<string, string>;
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | undefined;
  owners: readonly { id: string; name: string }[];
  surveys: readonly { id: string; name: string; from: string | null }[];
}

/** What is on record of a system. When it was last loaded is no field: that is seen, not said. */
export function SystemFields({ values, answer, owners, surveys }: SystemFieldsProps) {
  const errors = answer?.fieldErrors ?? {};
  const text = (name: string): string => String([answer?.values[name] ?? values[name] ?? ""].flat()[0] ?? "");
  const chosen = answer
    ? [answer.values.surveyIds ?? []].flat().flatMap((ids) => ids.split(","))
    : (values.surveyIds ?? "").split(",");
  return (
    <div className="space-y-5">
      <FormErrors
        fieldErrors={errors}
        formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
        labels={SYSTEM_LABELS}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="name" label={SYSTEM_LABELS.name} required error={errors.name}>
          <TextInput defaultValue={text("name")} autoComplete="off" />
        </Field>
        <Field name="kind" label={SYSTEM_LABELS.kind} required error={errors.kind}>
          <Select
            placeholder="Choose"
            defaultValue={text("kind")}
            options={SYSTEM_KINDS.map((kind) => ({ value: kind, label: SYSTEM_KIND_LABELS[kind] }))}
          />
        </Field>
      </div>
      <Field
        name="feeds"
        label={SYSTEM_LABELS.feeds}
        hint="For example: how long each ticket waits, and what it was about."
        error={errors.feeds}
      >
        <TextArea rows={2} defaultValue={text("feeds")} />
      </Field>
      <Field
        name="ownerId"
        label={SYSTEM_LABELS.ownerId}
        hint="Who answers for it when its data is late or wrong. Without one the system is marked in the register."
        error={errors.ownerId}
      >
        <Select
          placeholder="Nobody yet"
          defaultValue={text("ownerId")}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Fieldset name="integration" label={SYSTEM_LABELS.integration} required error={errors.integration}>
        <RadioGroup
          defaultValue={text("integration") || "none"}
          options={INTEGRATIONS.map((one) => ({
            value: one,
            label: INTEGRATION_LABELS[one],
            hint: INTEGRATION_MEANINGS[one],
          }))}
        />
      </Fieldset>
      <Field
        name="everyDays"
        label={SYSTEM_LABELS.everyDays}
        hint="31 for once a month. A load that is longer ago than this is late. Empty: it has no rhythm."
        error={errors.everyDays}
        className="max-w-xs"
      >
        <NumberInput unit="days" defaultValue={text("everyDays")} />
      </Field>
      {surveys.length > 0 && (
        <Fieldset
          name="surveyIds"
          label={SYSTEM_LABELS.surveyIds}
          hint="Their imports and keys tell when this system was last loaded."
          error={errors.surveyIds}
        >
          {surveys.map((survey) => (
            <Checkbox
              key={survey.id}
              name="surveyIds[]"
              value={survey.id}
              label={survey.name}
              hint={survey.from ? `comes from ${survey.from} so far` : undefined}
              defaultChecked={chosen.includes(survey.id)}
            />
          ))}
        </Fieldset>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="quality"
          label={SYSTEM_LABELS.quality}
          hint="What was measured stands beside it."
          error={errors.quality}
        >
          <Select
            placeholder="Not graded"
            defaultValue={text("quality")}
            options={QUALITY_LABELS.map((label, grade) => ({
              value: String(grade),
              label: `${grade} · ${label}`,
            }))}
          />
        </Field>
        <Field
          name="qualityNote"
          label={SYSTEM_LABELS.qualityNote}
          hint="Needed with a grade."
          error={errors.qualityNote}
        >
          <TextInput defaultValue={text("qualityNote")} />
        </Field>
      </div>
      <Field
        name="notes"
        label={SYSTEM_LABELS.notes}
        hint="Where it runs, whom to ask, what to know. No passwords."
        error={errors.notes}
      >
        <TextArea rows={3} defaultValue={text("notes")} />
      </Field>
    </div>
  );
}
