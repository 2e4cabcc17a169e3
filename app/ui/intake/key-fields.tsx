import {
  SCOPE_LABELS,
  SCOPE_MEANINGS,
  SCOPES,
  SHAPE_LABELS,
  SHAPE_MEANINGS,
  SHAPES,
} from "~/domain/intake/key";
import type { FormAnswer } from "~/shared/form-answer";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { TextInput } from "../form/text-input";

export const KEY_LABELS: Record<string, string> = {
  name: "Name",
  scopes: "What it may be used for",
  surveyId: "Survey",
  shape: "Shape of the answers",
  systemId: "System",
  expiresOn: "Good until",
};

export interface KeyFieldsProps {
  values: Record<string, string>;
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | undefined;
  surveys: readonly { id: string; name: string }[];
  systems: readonly { id: string; name: string }[];
  today: string;
}

export function KeyFields({ values, answer, surveys, systems, today }: KeyFieldsProps) {
  const errors = answer?.fieldErrors ?? {};
  const text = (name: string): string => String([answer?.values[name] ?? values[name] ?? ""].flat()[0] ?? "");
  const scopes = answer
    ? [answer.values.scopes ?? []].flat().flatMap((one) => one.split(","))
    : (values.scopes ?? "").split(",");
  return (
    <div className="space-y-6">
      <FormErrors
        fieldErrors={errors}
        formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
        labels={KEY_LABELS}
      />
      <Field
        name="name"
        label={KEY_LABELS.name}
        hint="Who will use it: one key per program, so that one can be revoked without the others."
        required
        error={errors.name}
        className="max-w-xl"
      >
        <TextInput
          defaultValue={text("name")}
          autoComplete="off"
          placeholder="Qualtrics, relationship survey"
        />
      </Field>
      <Fieldset name="scopes" label={KEY_LABELS.scopes} required error={errors.scopes}>
        {SCOPES.map((scope) => (
          <Checkbox
            key={scope}
            name="scopes[]"
            value={scope}
            label={SCOPE_LABELS[scope]}
            hint={SCOPE_MEANINGS[scope]}
            defaultChecked={scopes.includes(scope)}
          />
        ))}
      </Fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="surveyId"
          label={KEY_LABELS.surveyId}
          hint="Into which the answers come. Needed to bring answers in."
          error={errors.surveyId}
        >
          <Select
            placeholder={surveys.length === 0 ? "There is no survey yet" : "None"}
            defaultValue={text("surveyId")}
            options={surveys.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field
          name="systemId"
          label={KEY_LABELS.systemId}
          hint="The system on whose record the loads stand; else that of the survey."
          error={errors.systemId}
        >
          <Select
            placeholder="That of the survey"
            defaultValue={text("systemId")}
            options={systems.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      </div>
      <Fieldset name="shape" label={KEY_LABELS.shape} required error={errors.shape}>
        <RadioGroup
          defaultValue={text("shape") || "plain"}
          options={SHAPES.map((shape) => ({
            value: shape,
            label: SHAPE_LABELS[shape],
            hint: SHAPE_MEANINGS[shape],
          }))}
        />
      </Fieldset>
      <Field
        name="expiresOn"
        label={KEY_LABELS.expiresOn}
        hint="Empty: until somebody revokes it. The whole day is included."
        error={errors.expiresOn}
      >
        <DateInput defaultValue={text("expiresOn")} min={today} />
      </Field>
    </div>
  );
}
