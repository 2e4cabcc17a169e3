import { Form, Link } from "@remix-run/react";
import { checkReading, isShare, readingNotes } from "~/domain/kpis/check-reading";
import { reachesTarget } from "~/domain/kpis/kpi";
import type { KpiView } from "~/domain/kpis/kpi-view";
import { readDecimal, readingSchema } from "~/domain/kpis/reading.schema";
import { type Day, isDay } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { useReader } from "../controls/reader";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { valueText } from "../plans/plan-words";
import { shownValue } from "./kpi-summary";

interface ReadingFormProps {
  kpi: KpiView;
  today: Day;
  answer: FormAnswer | null | undefined;
}

const LABELS = {
  value: "Value",
  day: "Day of the reading",
  n: "n",
  count: "Count",
  note: "Note",
  sameDay: "The other reading of this day",
};

/** One number and a tap; everything else is there for those who have it. */
export function ReadingForm({ kpi, today, answer }: ReadingFormProps) {
  const f = useZodForm(readingSchema, {
    defaultValues: { value: "", day: today, n: "", count: "", note: "", sameDay: "" },
    answer,
  });
  const [typed, day, n, count] = f.form.watch(["value", "day", "n", "count"]);
  const share = isShare(kpi);
  const asksSameDay = f.errorOf("sameDay") ?? answer?.fieldErrors.sameDay?.join(" ");
  return (
    <Form {...f.formProps} className="max-w-xl space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} labels={LABELS} />
      <Field
        name="value"
        label={kpi.unit ? `${LABELS.value} in ${kpi.unit}` : LABELS.value}
        hint={share ? "Or leave it empty and give the count of n below." : undefined}
        required
        error={f.errorOf("value")}
      >
        <TextInput
          {...f.field("value")}
          required={false}
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="done"
          className="tabular h-12 text-lg sm:w-56"
        />
      </Field>
      <Live
        kpi={kpi}
        today={today}
        typed={{ value: typed ?? "", day: day ?? today, n: n ?? "", count: count ?? "" }}
      />
      {asksSameDay && (
        <Fieldset name="sameDay" label={LABELS.sameDay} error={asksSameDay} required>
          <RadioGroup
            {...f.field("sameDay")}
            required={false}
            options={[
              {
                value: "replace",
                label: "The new one takes its place",
                hint: "The other one stays on record, and counts again if this one is taken back.",
              },
              { value: "keep", label: "Both count", hint: "The later one speaks for the day." },
            ]}
          />
        </Fieldset>
      )}
      <Field name="day" label={LABELS.day} required error={f.errorOf("day")}>
        <DateInput {...f.field("day")} max={today} />
      </Field>
      <div className="grid grid-cols-2 gap-5 sm:max-w-96">
        {share && (
          <Field name="count" label={LABELS.count} hint="How many of the n." error={f.errorOf("count")}>
            <TextInput {...f.field("count")} inputMode="numeric" className="tabular" />
          </Field>
        )}
        <Field name="n" label={LABELS.n} hint="Cases it rests on." error={f.errorOf("n")}>
          <TextInput {...f.field("n")} inputMode="numeric" className="tabular" />
        </Field>
      </div>
      <Field name="note" label={LABELS.note} error={f.errorOf("note")}>
        <TextArea {...f.field("note")} rows={2} />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton size="lg">Keep the reading</SubmitButton>
        <Link to={`/plans/${kpi.plan.code}#kpis`} className="link">
          Leave it
        </Link>
        <Link to={`/plans/${kpi.plan.code}/kpis/${kpi.id}/readings/import`} className="link">
          Bring several at once
        </Link>
      </div>
    </Form>
  );
}

interface Typed {
  value: string;
  day: string;
  n: string;
  count: string;
}

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

/** Says while typing what the server will say, by the same functions. */
function Live({ kpi, today, typed }: { kpi: KpiView; today: Day; typed: Typed }) {
  const { locale } = useReader();
  const value = typed.value.trim() === "" ? "" : readDecimal(typed.value);
  const given = { value: value ?? "", day: typed.day, n: whole(typed.n), count: whole(typed.count) };
  const isThere = value !== null && (value !== "" || given.count !== null);
  const checked = isThere ? checkReading(given, kpi, today) : null;
  const reached = checked?.ok ? reachesTarget(checked.value, kpi) : null;
  const notes =
    checked?.ok && isDay(typed.day) ? readingNotes(typed.day, kpi.readings, kpi.plan, locale) : [];
  const last = kpi.readings.slice(-3);
  return (
    <p className="text-sm text-ink-muted" aria-live="polite">
      Baseline {valueText(kpi.baseline, kpi.unit)}, target {valueText(kpi.target, kpi.unit)}
      {last.length > 0 && `; last read ${last.map((reading) => shownValue(reading.value, kpi)).join(", ")}`}.
      {checked?.ok && value === "" && (
        <span className="ml-2">That is {valueText(round(checked.value), kpi.unit)}.</span>
      )}
      {reached === true && <strong className="ml-2 font-medium text-good">✓ reaches the target</strong>}
      {reached === false && <span className="ml-2">Does not reach the target yet.</span>}
      {notes.length > 0 && <span className="ml-2">It is {notes.join(", and ")}.</span>}
    </p>
  );
}

const round = (value: string): string => String(Math.round(Number(value) * 10) / 10);
