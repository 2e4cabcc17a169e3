import type { DefaultValues } from "react-hook-form";
import type * as z from "zod";
import {
  COST_BENEFIT_LABELS,
  FINDING_CATEGORIES,
  FINDING_CATEGORY_LABELS,
  FINDING_SOURCE_LABELS,
  FINDING_SOURCES,
  GRADES,
  HORIZON_LABELS,
  HORIZONS,
  SEVERITY_LABELS,
} from "~/domain/findings/finding";
import { proposedHorizon } from "~/domain/findings/finding.rules";
import { findingFieldsSchema } from "~/domain/findings/finding.schema";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { TextArea, TextInput } from "../form/text-input";
import { type Answer, useZodForm } from "../form/use-zod-form";

export const FIELD_LABELS: Record<string, string> = {
  title: "Title",
  experience: "What customers experience",
  expectation: "What they expect",
  source: "Source",
  category: "Category",
  severity: "Severity",
  costBenefit: "Cost-benefit",
  horizon: "Horizon",
  horizonReason: "Reason for the horizon",
  stage: "Journey stage",
  evidence: "Evidence",
  belief: "Internal belief",
};

export type FindingValues = z.input<typeof findingFieldsSchema>;

/** The comfort over the form of a finding; the route puts it on its <Form>. */
export const useFindingForm = (defaultValues: DefaultValues<FindingValues>, answer?: Answer | null) =>
  useZodForm(findingFieldsSchema, { defaultValues, answer });

const asGrade = (value: unknown): number | null => {
  const grade = Number(value);
  return Number.isInteger(grade) && grade >= 1 && grade <= 4 ? grade : null;
};

const grades = (labels: Record<number, string>) =>
  GRADES.map((grade) => ({ value: String(grade), label: `${grade} · ${labels[grade] ?? ""}` }));

/** What a finding says and how it is judged; the same in the new and in the edited one. */
export function FindingFields({
  form,
  answer,
  stages,
}: {
  form: ReturnType<typeof useFindingForm>;
  answer?: Answer | null;
  stages: readonly string[];
}) {
  const [severity, costBenefit] = form.form.watch(["severity", "costBenefit"]);
  const proposed = proposedHorizon(asGrade(severity), asGrade(costBenefit));
  return (
    <div className="space-y-5">
      <FormErrors
        fieldErrors={answer?.fieldErrors}
        formErrors={Object.keys(answer?.fieldErrors ?? {}).length > 0 ? [] : answer?.formErrors}
        labels={FIELD_LABELS}
      />
      <Field name="title" label={FIELD_LABELS.title} required error={form.errorOf("title")}>
        <TextInput {...form.field("title")} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="experience"
          label={FIELD_LABELS.experience}
          hint="What happens to them today, in their words."
          error={form.errorOf("experience")}
        >
          <TextArea {...form.field("experience")} rows={5} />
        </Field>
        <Field
          name="expectation"
          label={FIELD_LABELS.expectation}
          hint="What they were promised or take for granted."
          error={form.errorOf("expectation")}
        >
          <TextArea {...form.field("expectation")} rows={5} />
        </Field>
      </div>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field name="source" label={FIELD_LABELS.source} required error={form.errorOf("source")}>
          <Select
            {...form.field("source")}
            options={FINDING_SOURCES.map((value) => ({ value, label: FINDING_SOURCE_LABELS[value] }))}
          />
        </Field>
        <Field name="category" label={FIELD_LABELS.category} error={form.errorOf("category")}>
          <Select
            {...form.field("category")}
            placeholder="Not decided yet"
            options={FINDING_CATEGORIES.map((value) => ({ value, label: FINDING_CATEGORY_LABELS[value] }))}
          />
        </Field>
        <Field name="stage" label={FIELD_LABELS.stage} error={form.errorOf("stage")}>
          <TextInput {...form.field("stage")} list="stages" />
        </Field>
        <datalist id="stages">
          {stages.map((stage) => (
            <option key={stage} value={stage} />
          ))}
        </datalist>
      </div>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field name="severity" label={FIELD_LABELS.severity} error={form.errorOf("severity")}>
          <Select
            {...form.field("severity")}
            placeholder="Not judged yet"
            options={grades(SEVERITY_LABELS)}
          />
        </Field>
        <Field name="costBenefit" label={FIELD_LABELS.costBenefit} error={form.errorOf("costBenefit")}>
          <Select
            {...form.field("costBenefit")}
            placeholder="Not judged yet"
            options={grades(COST_BENEFIT_LABELS)}
          />
        </Field>
        <Field name="horizon" label={FIELD_LABELS.horizon} error={form.errorOf("horizon")}>
          <Select
            {...form.field("horizon")}
            placeholder={proposed ? `As proposed: ${proposed}` : "As proposed"}
            options={HORIZONS.map((value) => ({ value, label: HORIZON_LABELS[value] }))}
          />
        </Field>
      </div>
      <Field
        name="horizonReason"
        label={FIELD_LABELS.horizonReason}
        hint="Severity × cost-benefit proposes it: 9 and more is short, 4 to 8 medium, below that long. Another one needs a reason."
        error={form.errorOf("horizonReason")}
      >
        <TextInput {...form.field("horizonReason")} />
      </Field>
    </div>
  );
}
