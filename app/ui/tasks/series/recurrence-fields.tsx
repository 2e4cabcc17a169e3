import { useState } from "react";
import {
  MONTHLY,
  MONTHLY_LABELS,
  NTH_LABELS,
  NTHS,
  type Recurrence,
  SHIFT_LABELS,
  SHIFTS,
  type Shift,
  UNIT_LABELS,
  UNITS,
  type Unit,
  WEEKDAYS,
} from "~/domain/series/recurrence";
import { MAX_LEAD_DAYS } from "~/domain/series/series";
import type { FormAnswer } from "~/shared/form-answer";
import { useHydrated } from "../../controls/use-hydrated";
import { Checkbox } from "../../form/choices";
import { Field, Fieldset } from "../../form/field";
import { Select } from "../../form/select";
import { DateInput, NumberInput } from "../../form/special-inputs";
import { TextInput } from "../../form/text-input";

export interface SeriesValues {
  recurrence: Recurrence;
  shift: Shift;
  leadDays: number;
  untilOn: string | null;
}

export const SERIES_LABELS: Record<string, string> = {
  every: "Every",
  unit: "Unit",
  weekdays: "On these weekdays",
  monthly: "In the month",
  monthDay: "Day of the month",
  nth: "Which one",
  weekday: "Weekday",
  shift: "On a quiet day",
  leadDays: "It appears so many days before",
  ends: "It ends",
  untilOn: "After the day",
  count: "How many in all",
};

interface RecurrenceFieldsProps {
  values: SeriesValues;
  planEndOn: string | null;
  answer: Partial<FormAnswer> | null | undefined;
}

const asOptions = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

/** The rule in plain words. Without scripts every part stands there; with them only what the unit asks for. */
export function RecurrenceFields({ values, planEndOn, answer }: RecurrenceFieldsProps) {
  const { recurrence } = values;
  const errors = answer?.fieldErrors ?? {};
  const given = (name: string): string | undefined => [answer?.values?.[name] ?? []].flat()[0];
  const typed = (name: string, kept: string): string => (answer?.values ? (given(name) ?? "") : kept);
  const hydrated = useHydrated();
  const [unit, setUnit] = useState(typed("unit", recurrence.unit));
  const [monthly, setMonthly] = useState(typed("monthly", recurrence.monthly));
  const [ends, setEnds] = useState(
    typed("ends", recurrence.count !== null ? "after" : values.untilOn ? "on" : "plan"),
  );
  const chosen = answer?.values
    ? [answer.values.weekdays ?? []].flat().map(Number)
    : [...recurrence.weekdays];
  const shows = (wanted: boolean) => !hydrated || wanted;
  return (
    <>
      <div className="flex items-end gap-3">
        <Field name="every" label={SERIES_LABELS.every} required error={errors.every} className="w-24">
          <TextInput
            type="number"
            inputMode="numeric"
            defaultValue={typed("every", String(recurrence.every))}
            step={1}
            min={1}
            max={99}
            className="tabular"
          />
        </Field>
        <Field name="unit" label={SERIES_LABELS.unit} hideLabel required className="w-40">
          <Select
            value={hydrated ? unit : undefined}
            defaultValue={hydrated ? undefined : unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
            options={asOptions(UNITS, UNIT_LABELS as Record<Unit, string>)}
          />
        </Field>
      </div>
      {shows(unit === "week") && (
        <Fieldset name="weekdays" label={SERIES_LABELS.weekdays} required error={errors.weekdays}>
          <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-4">
            {WEEKDAYS.map((name, at) => (
              <Checkbox
                key={name}
                name="weekdays[]"
                value={String(at + 1)}
                label={name}
                defaultChecked={chosen.includes(at + 1)}
              />
            ))}
          </div>
        </Fieldset>
      )}
      {shows(unit === "month") && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="monthly" label={SERIES_LABELS.monthly} required error={errors.monthly}>
            <Select
              value={hydrated ? monthly : undefined}
              defaultValue={hydrated ? undefined : monthly}
              onChange={(event) => setMonthly(event.currentTarget.value)}
              options={asOptions(MONTHLY, MONTHLY_LABELS)}
            />
          </Field>
          {shows(monthly === "day") && (
            <Field
              name="monthDay"
              label={SERIES_LABELS.monthDay}
              hint="A shorter month takes its last day."
              required
              error={errors.monthDay}
            >
              <NumberInput
                defaultValue={typed("monthDay", String(recurrence.monthDay))}
                step={1}
                min={1}
                max={31}
              />
            </Field>
          )}
          {shows(monthly === "nth") && (
            <div className="grid grid-cols-2 gap-3">
              <Field name="nth" label={SERIES_LABELS.nth} required error={errors.nth}>
                <Select
                  defaultValue={typed("nth", String(recurrence.nth))}
                  options={NTHS.map((nth) => ({ value: String(nth), label: NTH_LABELS[nth] }))}
                />
              </Field>
              <Field name="weekday" label={SERIES_LABELS.weekday} required error={errors.weekday}>
                <Select
                  defaultValue={typed("weekday", String(recurrence.weekday))}
                  options={WEEKDAYS.map((label, at) => ({ value: String(at + 1), label }))}
                />
              </Field>
            </div>
          )}
        </div>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="shift" label={SERIES_LABELS.shift} required error={errors.shift}>
          <Select defaultValue={typed("shift", values.shift)} options={asOptions(SHIFTS, SHIFT_LABELS)} />
        </Field>
        <Field
          name="leadDays"
          label={SERIES_LABELS.leadDays}
          hint="Or earlier: as soon as the one before it is done."
          required
          error={errors.leadDays}
        >
          <NumberInput
            unit="days"
            defaultValue={typed("leadDays", String(values.leadDays))}
            step={1}
            min={0}
            max={MAX_LEAD_DAYS}
          />
        </Field>
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="ends"
          label={SERIES_LABELS.ends}
          hint={planEndOn ? undefined : "The plan has no end yet."}
          required
          error={errors.ends}
        >
          <Select
            value={hydrated ? ends : undefined}
            defaultValue={hydrated ? undefined : ends}
            onChange={(event) => setEnds(event.currentTarget.value)}
            options={[
              { value: "plan", label: "With the plan" },
              { value: "on", label: "After a day" },
              { value: "after", label: "After so many" },
            ]}
          />
        </Field>
        {shows(ends === "on") && (
          <Field name="untilOn" label={SERIES_LABELS.untilOn} required={hydrated} error={errors.untilOn}>
            <DateInput defaultValue={typed("untilOn", values.untilOn ?? "")} />
          </Field>
        )}
        {shows(ends === "after") && (
          <Field name="count" label={SERIES_LABELS.count} required={hydrated} error={errors.count}>
            <NumberInput
              defaultValue={typed("count", recurrence.count === null ? "" : String(recurrence.count))}
              step={1}
              min={2}
              max={500}
            />
          </Field>
        )}
      </div>
    </>
  );
}
