import { Form } from "@remix-run/react";
import { KIND_LABELS, type QuestionKind } from "~/domain/surveys/survey";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";

export interface SurveyFormProps {
  survey: {
    name: string;
    version: number;
    questions: readonly {
      id: string;
      key: string;
      label: string;
      kind: QuestionKind;
      notApplicable: readonly number[];
    }[];
  };
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | undefined;
}

/** A survey's name, and the words and codes of its questions. */
export function SurveyForm({ survey, answer }: SurveyFormProps) {
  const errors = answer?.fieldErrors ?? {};
  const value = (name: string, otherwise: string) => String(answer?.values[name] ?? otherwise);
  const labels: Record<string, string> = { name: "Name" };
  for (const [index, question] of survey.questions.entries()) {
    labels[`questions.${index}.label`] = `Words of ${question.key}`;
    labels[`questions.${index}.notApplicable`] = `Codes of ${question.key}`;
  }
  return (
    <Form method="post" className="space-y-5">
      <FormErrors
        fieldErrors={errors}
        formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
        labels={labels}
      />
      <input type="hidden" name="version" value={survey.version} />
      <Field name="name" label="Name of the survey" required error={errors.name} className="max-w-xl">
        <TextInput defaultValue={value("name", survey.name)} />
      </Field>
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
                  <p className="text-xs text-ink-muted">{KIND_LABELS[question.kind]}</p>
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
                {question.kind === "verbatim" ? (
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
