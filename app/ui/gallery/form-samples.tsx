import { Form } from "@remix-run/react";
import * as z from "zod";
import { Button } from "../controls/button";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FileInput } from "../form/file-input";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput, MoneyInput, NumberInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { LONG_WORD } from "./samples";
import { Specimen } from "./specimen";

const schema = z.object({
  title: z.string().min(3, "Give it a name of at least three letters."),
  target: z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number("Give a figure.")),
});

export function FormSamples({ prefix }: { prefix: string }) {
  const form = useZodForm(schema, { defaultValues: { title: "", target: "" } });
  const errors = {
    title: ["Give it a name of at least three letters."],
    end: ["The end lies before the start."],
  };
  return (
    <>
      <Specimen name="Checked in the browser first">
        <Form {...form.formProps} className="grid max-w-xl gap-4" aria-label={`${prefix} live`}>
          <Field
            name="title"
            label="Title"
            hint="What changes for the customer, in one line."
            required
            idPrefix={`${prefix}-live`}
            error={form.errorOf("title")}
          >
            <TextInput {...form.field("title")} />
          </Field>
          <Field
            name="target"
            label="Target"
            required
            idPrefix={`${prefix}-live`}
            error={form.errorOf("target")}
          >
            <NumberInput unit="%" {...form.field("target")} />
          </Field>
          <div className="flex gap-2">
            <SubmitButton>Save</SubmitButton>
            <Button variant="quiet">Discard</Button>
          </div>
        </Form>
      </Specimen>
      <Specimen name="Every input">
        <div className="grid max-w-xl gap-4">
          <FormErrors fieldErrors={errors} labels={{ title: "Title", end: "End" }} idPrefix={prefix} />
          <Field name="title" label="Title" required error={errors.title} idPrefix={prefix}>
            <TextInput defaultValue="Ca" />
          </Field>
          <Field name="long" label={LONG_WORD} idPrefix={prefix}>
            <TextInput defaultValue={LONG_WORD} />
          </Field>
          <Field
            name="why"
            label="Why it matters"
            hint="People read this under the task, every day."
            idPrefix={prefix}
          >
            <TextArea defaultValue="Customers who wait for a call leave within a year." />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="owner" label="Owner" required idPrefix={prefix}>
              <Select
                placeholder="Choose an owner"
                options={[
                  { value: "devin", label: "Devin Okafor" },
                  { value: "karl", label: "Karl-Friedrich von Hohenlohe-Waldenburg" },
                ]}
              />
            </Field>
            <Field name="end" label="End" error={errors.end} idPrefix={prefix}>
              <DateInput defaultValue="2026-01-29" />
            </Field>
            <Field name="budget" label="Budget" idPrefix={prefix}>
              <MoneyInput defaultValue="18000" />
            </Field>
            <Field name="locked" label="Locked metric" idPrefix={prefix}>
              <TextInput readOnly value="Satisfaction, tier I" />
            </Field>
          </div>
          <Fieldset name="kind" label="Kind" required idPrefix={prefix}>
            <RadioGroup
              name={`${prefix}-kind`}
              defaultValue="corrective"
              options={[
                {
                  value: "corrective",
                  label: "Corrective",
                  hint: "Answers a complaint, a finding, a bad trend",
                },
                { value: "preventive", label: "Preventive", hint: "Removes a cause before it hurts" },
              ]}
            />
          </Fieldset>
          <Checkbox
            name="consent"
            id={`${prefix}-consent`}
            label="Told to the customers concerned"
            hint="They get your words as they stand here."
            defaultChecked
          />
          <Field name="file" label="Answers" required idPrefix={prefix}>
            <FileInput takes="CSV with a header row, up to 100,000 rows." accept=".csv" />
          </Field>
        </div>
      </Specimen>
    </>
  );
}
