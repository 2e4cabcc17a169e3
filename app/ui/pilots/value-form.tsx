import { Form } from "@remix-run/react";
import type { PilotFacts, UnitFact } from "~/domain/pilots/pilot-facts";
import type { Day } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";

const LABELS = { unitId: "Unit", metricId: "Metric", day: "Day", figure: "Figure", note: "Note" };

interface ValueFormProps {
  facts: Pick<PilotFacts, "metrics"> & { units: readonly Pick<UnitFact, "id" | "name">[] };
  metricId: string;
  day: Day;
  answer: FormAnswer | null | undefined;
}

/** One value with a note: how it was come by. */
export function ValueForm({ facts, metricId, day, answer }: ValueFormProps) {
  const one = (name: keyof typeof LABELS) => [answer?.values[name]].flat()[0];
  const errorOf = (name: keyof typeof LABELS) => answer?.fieldErrors[name];
  const typed = facts.metrics.filter(({ source }) => source === "hand");
  return (
    <Form method="post" className="mt-3 grid max-w-3xl gap-4 sm:grid-cols-2">
      <input type="hidden" name="intent" value="one" />
      <div className="sm:col-span-2">
        <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      </div>
      <Field name="unitId" idPrefix="one" label={LABELS.unitId} required error={errorOf("unitId")}>
        <Select
          defaultValue={one("unitId") ?? ""}
          placeholder="Choose a unit"
          options={facts.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="metricId" idPrefix="one" label={LABELS.metricId} required error={errorOf("metricId")}>
        <Select
          defaultValue={one("metricId") ?? metricId}
          options={typed.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="day" idPrefix="one" label={LABELS.day} required error={errorOf("day")}>
        <DateInput defaultValue={one("day") ?? day} />
      </Field>
      <Field name="figure" idPrefix="one" label={LABELS.figure} required error={errorOf("figure")}>
        <TextInput defaultValue={one("figure") ?? ""} autoComplete="off" maxLength={40} className="tabular" />
      </Field>
      <Field name="note" idPrefix="one" label={LABELS.note} error={errorOf("note")} className="sm:col-span-2">
        <TextInput defaultValue={one("note") ?? ""} maxLength={500} />
      </Field>
      <div className="sm:col-span-2">
        <SubmitButton variant="secondary">Keep the value</SubmitButton>
      </div>
    </Form>
  );
}
