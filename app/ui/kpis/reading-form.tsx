import { Form, Link } from "@remix-run/react";
import { reachesTarget } from "~/domain/kpis/kpi";
import type { KpiView } from "~/domain/kpis/kpi-view";
import { readingSchema } from "~/domain/kpis/reading.schema";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { valueText } from "../plans/plan-words";

interface ReadingFormProps {
  kpi: KpiView;
  today: string;
  answer: FormAnswer | null | undefined;
}

const LABELS = { value: "Value", day: "Day of the reading", n: "n", count: "Count", note: "Note" };

export function ReadingForm({ kpi, today, answer }: ReadingFormProps) {
  const f = useZodForm(readingSchema, {
    defaultValues: { value: "", day: today, n: "", count: "", note: "" },
    answer,
  });
  const typed = f.form.watch("value");
  return (
    <Form {...f.formProps} className="max-w-xl space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} labels={LABELS} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="value"
          label={kpi.unit ? `${LABELS.value} in ${kpi.unit}` : LABELS.value}
          required
          error={f.errorOf("value")}
        >
          <TextInput {...f.field("value")} inputMode="decimal" autoComplete="off" className="tabular" />
        </Field>
        <Field name="day" label={LABELS.day} required error={f.errorOf("day")}>
          <DateInput {...f.field("day")} max={today} />
        </Field>
      </div>
      <Reached kpi={kpi} typed={typed ?? ""} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="n" label="n" hint="How many cases it rests on." error={f.errorOf("n")}>
          <TextInput {...f.field("n")} inputMode="numeric" className="tabular sm:w-44" />
        </Field>
        <Field name="count" label="Count" hint="For a share: how many of the n." error={f.errorOf("count")}>
          <TextInput {...f.field("count")} inputMode="numeric" className="tabular sm:w-44" />
        </Field>
      </div>
      <Field name="note" label="Note" error={f.errorOf("note")}>
        <TextArea {...f.field("note")} rows={2} />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton size="lg">Keep the reading</SubmitButton>
        <Link to={`/plans/${kpi.plan.code}#kpis`} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}

/** Says while typing whether the target is reached; the server decides by the same function. */
function Reached({ kpi, typed }: { kpi: KpiView; typed: string }) {
  const value = typed.trim().replace(",", ".");
  const last = kpi.readings.filter((reading) => !reading.withdrawn).slice(-3);
  const known = /^[+-]?\d{1,12}(\.\d{1,6})?$/.test(value);
  const reached = known ? reachesTarget(value, kpi) : null;
  return (
    <p className="text-sm text-ink-muted" aria-live="polite">
      Baseline {valueText(kpi.baseline, kpi.unit)}, target {valueText(kpi.target, kpi.unit)}
      {last.length > 0 && `; last read ${last.map((reading) => reading.value).join(", ")}`}.
      {reached === true && <strong className="ml-2 font-medium text-good">✓ reaches the target</strong>}
      {reached === false && <span className="ml-2">Does not reach the target yet.</span>}
    </p>
  );
}
