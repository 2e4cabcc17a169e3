import { Form } from "@remix-run/react";
import {
  CONVERSION_LABELS,
  KIND_LABELS,
  LINEAR_CONVERSION,
  PURPOSE_LABELS,
  type QuestionKind,
  SURVEY_PURPOSES,
  scaleText,
} from "~/domain/surveys/survey";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";

export interface SurveyFormProps {
  survey: {
    name: string;
    version: number;
    purpose: string;
    instrument: string;
    systemId: string | null;
    questions: readonly {
      id: string;
      key: string;
      label: string;
      kind: QuestionKind;
      notApplicable: readonly number[];
      scaleMin: number | null;
      scaleMax: number | null;
      reversed: boolean;
      convertsTo: string;
    }[];
  };
  systems: readonly { id: string; name: string }[];
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | undefined;
}

/** A survey's name, and the words and codes of its questions. */
export function SurveyForm({ survey, systems, answer }: SurveyFormProps) {
  const errors = answer?.fieldErrors ?? {};
  const value = (name: string, otherwise: string) => String(answer?.values[name] ?? otherwise);
  const labels: Record<string, string> = {
    name: "Name",
    purpose: "What it is for",
    instrument: "Instrument",
    systemId: "System",
  };
  for (const [index, question] of survey.questions.entries()) {
    labels[`questions.${index}.label`] = `Words of ${question.key}`;
    labels[`questions.${index}.notApplicable`] = `Codes of ${question.key}`;
    labels[`questions.${index}.convertsTo`] = `Conversion of ${question.key}`;
  }
  return (
    <Form method="post" className="space-y-5">
      <FormErrors
        fieldErrors={errors}
        formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
        labels={labels}
      />
      <VersionInput current={survey.version} answer={answer} />
      <Field name="name" label="Name of the survey" required error={errors.name} className="max-w-xl">
        <TextInput defaultValue={value("name", survey.name)} />
      </Field>
      <div className="grid max-w-4xl gap-5 sm:grid-cols-2">
        <Field
          name="purpose"
          label="What it is for"
          required
          hint="Surveys of the two kinds are never in one average."
          error={errors.purpose}
        >
          <Select
            defaultValue={value("purpose", survey.purpose)}
            options={SURVEY_PURPOSES.map((one) => ({ value: one, label: PURPOSE_LABELS[one] }))}
          />
        </Field>
        <Field
          name="systemId"
          label="System its answers come from"
          hint="Systems are kept under Technologies."
          error={errors.systemId}
        >
          <Select
            placeholder="None named"
            defaultValue={value("systemId", survey.systemId ?? "")}
            options={systems.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field
          name="instrument"
          label="Instrument"
          hint="What was asked, as an auditor would name it: “2026-01, five questions”."
          error={errors.instrument}
          className="sm:col-span-2"
        >
          <TextInput defaultValue={value("instrument", survey.instrument)} />
        </Field>
      </div>
      {survey.questions.length > 0 && (
        <ol aria-label="Questions" className="divide-y divide-line border-y border-line">
          {survey.questions.map((question, index) => {
            const name = `questions.${index}`;
            return (
              <li
                key={question.id}
                className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,1fr)]"
              >
                <input type="hidden" name={`${name}.id`} value={question.id} />
                <div className="min-w-0 self-center">
                  <p className="text-sm font-medium break-words">{question.key}</p>
                  <p className="text-xs text-ink-muted">
                    {KIND_LABELS[question.kind]}
                    {question.scaleMin !== null && `, ${scaleText(question.kind, question)}`}
                    {question.reversed && ", high is bad"}
                  </p>
                </div>
                <Field
                  name={`${name}.label`}
                  label={`Words of the question ${question.key}`}
                  hideLabel
                  required
                  error={errors[`${name}.label`]}
                >
                  <TextInput defaultValue={value(`${name}.label`, question.label)} />
                </Field>
                {question.kind === "verbatim" || question.kind === "plea" ? (
                  <input type="hidden" name={`${name}.notApplicable`} value="" />
                ) : (
                  <Field
                    name={`${name}.notApplicable`}
                    label={`Codes of ${question.key} that mean not applicable`}
                    hideLabel
                    error={errors[`${name}.notApplicable`]}
                  >
                    <TextInput
                      defaultValue={value(`${name}.notApplicable`, question.notApplicable.join(", "))}
                      placeholder="n/a codes"
                    />
                  </Field>
                )}
                {question.kind === "scale" && (
                  <Field
                    name={`${name}.convertsTo`}
                    label={`Conversion of ${question.key}`}
                    hint="Raw values stay as they are; the rule is named beside every figure."
                    error={errors[`${name}.convertsTo`]}
                    className="md:col-start-2"
                  >
                    <Select
                      required={false}
                      defaultValue={value(`${name}.convertsTo`, question.convertsTo)}
                      options={[
                        { value: "", label: "Stands alone, in no index" },
                        {
                          value: "satisfaction",
                          label: `Counts as satisfaction, ${CONVERSION_LABELS[LINEAR_CONVERSION]}`,
                        },
                        {
                          value: "loyalty",
                          label: `Counts as loyalty, ${CONVERSION_LABELS[LINEAR_CONVERSION]}`,
                        },
                      ]}
                    />
                  </Field>
                )}
              </li>
            );
          })}
        </ol>
      )}
      <p className="text-xs text-ink-muted">
        Codes such as 6 or 0 that stand for “not applicable” hold from the next file on; answers that are in
        stay as they are. The kind of a question stays too, since its answers were read by it.
      </p>
      <SubmitButton>Save the survey</SubmitButton>
    </Form>
  );
}
