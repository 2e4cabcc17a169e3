import { Form } from "@remix-run/react";
import { useState } from "react";
import { LIMITS } from "~/domain/surveys/survey";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FileInput } from "../form/file-input";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { SurveyChoice } from "./survey-choice";

const MB = 1024 * 1024;
const TAKES = `CSV from any survey tool: comma, semicolon, tab or bar between the columns, up to ${LIMITS.rows.toLocaleString("en-US")} rows and ${LIMITS.fileBytes / MB} MB. Nothing is imported before you have seen every row's verdict.`;

export interface StartFormProps {
  surveys: readonly { id: string; name: string }[];
  chosen: string;
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | undefined;
}

export function StartForm({ surveys, chosen, answer }: StartFormProps) {
  const [tooLarge, setTooLarge] = useState("");
  const errors = answer?.fieldErrors ?? {};
  const value = (name: string, otherwise: string) => String(answer?.values[name] ?? otherwise);
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-3xl space-y-6">
      <FormErrors
        fieldErrors={errors}
        formErrors={answer?.formErrors.filter(() => Object.keys(errors).length === 0)}
        labels={{ file: "File", surveyName: "Name of the new survey", surveyId: "Survey" }}
      />
      <SurveyChoice
        surveys={surveys}
        chosen={value("surveyId", chosen)}
        name={value("surveyName", "")}
        errors={errors}
      />
      <Field name="file" label="File with answers" required error={tooLarge || errors.file}>
        <FileInput
          takes={TAKES}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            const size = event.currentTarget.files?.[0]?.size ?? 0;
            setTooLarge(
              size > LIMITS.fileBytes
                ? `This file is larger than ${LIMITS.fileBytes / MB} MB. Split it, by year for example.`
                : "",
            );
          }}
        />
      </Field>
      <SubmitButton size="lg" disabled={tooLarge !== ""}>
        Look at the columns
      </SubmitButton>
    </Form>
  );
}
