import { Form } from "@remix-run/react";
import type { TargetRow } from "~/domain/targets/target";
import { formatMonth } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { OwnerAndNote, TARGET_FIELDS, type TargetChoices } from "./target-form";

export interface ChangeFormProps {
  target: TargetRow;
  choices: Pick<TargetChoices, "owners" | "months">;
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | undefined;
}

/** Moves a target: the old figure and the reason stay beside it. */
export function ChangeForm({ target, choices, answer }: ChangeFormProps) {
  const { locale } = useReader();
  const errors = answer?.fieldErrors ?? {};
  const start: Record<string, string> = {
    value: target.value,
    toMonth: target.toMonth ?? "",
    ownerId: target.ownerId ?? "",
    note: target.note,
  };
  const value = (name: string) => String(answer?.values[name] ?? start[name] ?? "");
  const months = choices.months
    .filter((month) => month >= target.fromMonth)
    .map((month) => ({ value: month, label: formatMonth(month, locale) }));
  return (
    <Form method="post" className="max-w-xl space-y-4">
      <FormErrors
        fieldErrors={errors}
        formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
        labels={TARGET_FIELDS}
      />
      <VersionInput current={target.version} answer={answer} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="value" label="To be reached" required error={errors.value}>
          <TextInput inputMode="decimal" defaultValue={value("value")} />
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
      <Field
        name="reason"
        label="Why it moves"
        hint="Asked for when the figure moves; it stays in the history."
        error={errors.reason}
      >
        <TextArea rows={2} defaultValue={value("reason")} />
      </Field>
      <OwnerAndNote choices={choices} errors={errors} value={value} />
      <SubmitButton>Save the change</SubmitButton>
    </Form>
  );
}
