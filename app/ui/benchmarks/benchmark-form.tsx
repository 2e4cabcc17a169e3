import { Form } from "@remix-run/react";
import { BENCHMARK_MEASURES, type BenchmarkRow } from "~/domain/benchmarks/benchmark";
import { MEASURE_LABELS } from "~/domain/indices/measure";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";

const LABELS: Record<string, string> = {
  measure: "Figure of",
  label: "Whom or what it describes",
  value: "Figure",
  unit: "Unit",
  source: "Source",
  year: "Year",
  ownValue: "Our own value",
  note: "Note",
};

export interface BenchmarkFormProps {
  benchmark: BenchmarkRow | null;
  measure?: string;
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | undefined;
}

/** A figure from outside; the form takes none without its source and year. */
export function BenchmarkForm({ benchmark, measure = "satisfaction", answer }: BenchmarkFormProps) {
  const errors = answer?.fieldErrors ?? {};
  const start: Record<string, string> = benchmark
    ? {
        ...benchmark,
        value: benchmark.value ?? "",
        year: String(benchmark.year ?? ""),
        measure: benchmark.measure,
        version: "",
        segment: "",
        isWithdrawn: "",
      }
    : { measure };
  const value = (name: string) => String(answer?.values[name] ?? start[name] ?? "");
  const field = (name: string, hint?: string) => ({ name, label: LABELS[name], hint, error: errors[name] });
  return (
    <Form method="post" className="max-w-2xl space-y-4">
      <FormErrors
        fieldErrors={errors}
        formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
        labels={LABELS}
      />
      {benchmark && <VersionInput current={benchmark.version} answer={answer} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field("measure")} required>
          <Select
            options={BENCHMARK_MEASURES.map((one) => ({
              value: one,
              label: one === "other" ? "Another metric" : MEASURE_LABELS[one],
            }))}
            defaultValue={value("measure")}
          />
        </Field>
        <Field {...field("label", "For example “Laboratory suppliers in Europe”.")} required>
          <TextInput defaultValue={value("label")} />
        </Field>
        <Field {...field("value", "Per cent for CSAT, points for NPS.")} required>
          <TextInput inputMode="decimal" defaultValue={value("value")} />
        </Field>
        <Field {...field("unit", "Of another metric: %, days, months.")}>
          <TextInput defaultValue={value("unit")} />
        </Field>
        <Field {...field("source", "Who published it, and where it can be looked up.")} required>
          <TextInput defaultValue={value("source")} />
        </Field>
        <Field {...field("year", "Four digits.")} required>
          <TextInput inputMode="numeric" defaultValue={value("year")} />
        </Field>
        <Field {...field("ownValue", "Of another metric. Our indices are read live.")}>
          <TextInput defaultValue={value("ownValue")} />
        </Field>
      </div>
      <Field {...field("note", "How it was measured, and whether it can be compared with ours at all.")}>
        <TextArea rows={3} defaultValue={value("note")} />
      </Field>
      <div className="flex gap-3">
        <SubmitButton>{benchmark ? "Save the figure" : "Enter the figure"}</SubmitButton>
        <ButtonLink to="/benchmarks" variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
