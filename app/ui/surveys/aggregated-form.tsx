import { Form } from "@remix-run/react";
import { useState } from "react";
import { checkClaim, LEVELS } from "~/domain/surveys/aggregated";
import { claimFromTyped } from "~/domain/surveys/aggregated-typed";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { ClaimCheck } from "./claim-check";
import { SurveyChoice } from "./survey-choice";

const MEANINGS: Record<number, string> = {
  5: "exceeded",
  4: "above",
  3: "met",
  2: "below",
  1: "failed",
};

const LABELS: Record<string, string> = {
  surveyName: "Name of the new survey",
  surveyId: "Survey",
  kind: "What was asked",
  month: "Month",
  source: "Source",
  total: "Total",
  n: "Answers",
  result: "Result",
};
for (const level of LEVELS) {
  LABELS[`counts.l${level}`] = `Count at level ${level}`;
  LABELS[`subtotals.l${level}`] = `Subtotal of level ${level}`;
}

export interface AggregatedFormProps {
  surveys: readonly { id: string; name: string }[];
  chosen: string;
  month: string;
  answer: (Pick<FormAnswer, "fieldErrors" | "formErrors"> & { values: FormAnswer["values"] }) | undefined;
}

const asText = (values: FormAnswer["values"]): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** A printed score sheet as it stands on paper, checked line by line while it is typed. */
export function AggregatedForm({ surveys, chosen, month, answer }: AggregatedFormProps) {
  const [typed, setTyped] = useState<Record<string, string>>(() => asText(answer?.values ?? {}));
  const errors = answer?.fieldErrors ?? {};
  const value = (name: string, otherwise = "") => String(answer?.values[name] ?? otherwise);
  const checked = checkClaim(claimFromTyped(typed));
  const number = (name: string, label: string) => (
    <Field name={name} label={label} hideLabel required error={errors[name]}>
      <TextInput
        defaultValue={value(name)}
        inputMode="numeric"
        autoComplete="off"
        required={false}
        className="tabular text-right"
      />
    </Field>
  );
  return (
    <Form
      method="post"
      className="space-y-6"
      onInput={(event) => {
        const entries = [...new FormData(event.currentTarget).entries()];
        setTyped(Object.fromEntries(entries.map(([name, one]) => [name, String(one)])));
      }}
    >
      <FormErrors
        fieldErrors={errors}
        formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
        labels={LABELS}
      />
      <div className="max-w-3xl space-y-4">
        <SurveyChoice
          surveys={surveys}
          chosen={value("surveyId", chosen)}
          name={value("surveyName")}
          errors={errors}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="kind" label="What was asked" required error={errors.kind}>
            <Select
              defaultValue={value("kind", "satisfaction")}
              options={[
                { value: "satisfaction", label: "Satisfaction overall, 1–5" },
                { value: "loyalty", label: "Loyalty (would recommend), 1–5" },
                { value: "nps", label: "Net Promoter Score, a single figure" },
              ]}
            />
          </Field>
          <Field name="month" label="Month" required error={errors.month}>
            <TextInput type="month" defaultValue={value("month", month)} placeholder="2025-09" />
          </Field>
        </div>
        <Field
          name="source"
          label="Source"
          hint="Where the figures were printed, so that others can look them up."
          error={errors.source}
        >
          <TextInput defaultValue={value("source")} placeholder="Annual report 2025, page 14" />
        </Field>
      </div>
      <div className="grid gap-8 lg:grid-cols-2">
        <fieldset className="min-w-0">
          <legend className="mb-2 text-sm font-medium">As printed</legend>
          <table className="w-full border-collapse text-sm">
            <thead>
              <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
                <th scope="col" className="py-1.5 pr-3 font-medium">
                  Level
                </th>
                <th scope="col" className="py-1.5 pr-3 font-medium">
                  Count
                </th>
                <th scope="col" className="py-1.5 font-medium">
                  Subtotal <span className="font-normal">optional</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {LEVELS.map((level) => (
                <tr key={level} className="border-b border-line align-top">
                  <th scope="row" className="py-2 pr-3 text-left font-medium">
                    <span className="tabular">{level}</span>{" "}
                    <span className="text-xs font-normal text-ink-muted">{MEANINGS[level]}</span>
                  </th>
                  <td className="w-2/5 py-1.5 pr-3">
                    {number(`counts.l${level}`, `Count at level ${level}`)}
                  </td>
                  <td className="w-2/5 py-1.5">
                    {number(`subtotals.l${level}`, `Subtotal of level ${level}`)}
                  </td>
                </tr>
              ))}
              <tr className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-3 text-left font-medium">
                  Sums <span className="text-xs font-normal text-ink-muted">optional</span>
                </th>
                <td className="py-1.5 pr-3">{number("n", "Answers in all, as printed")}</td>
                <td className="py-1.5">{number("total", "Total, as printed")}</td>
              </tr>
              <tr className="align-top">
                <th scope="row" className="py-2 pr-3 text-left font-medium">
                  Result <span className="text-xs font-normal text-ink-muted">optional</span>
                </th>
                <td />
                <td className="py-1.5">{number("result", "Result, as printed")}</td>
              </tr>
            </tbody>
          </table>
        </fieldset>
        <section aria-label="Derived again" aria-live="polite" className="min-w-0">
          <p className="mb-2 text-sm font-medium">Derived again from the counts</p>
          <ClaimCheck checked={checked} claimedResult={typed.result?.trim() || null} />
        </section>
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="lg" name="intent" value="save">
          Save as claimed
        </SubmitButton>
        <SubmitButton size="lg" variant="secondary" name="intent" value="check">
          Check only
        </SubmitButton>
      </div>
    </Form>
  );
}
