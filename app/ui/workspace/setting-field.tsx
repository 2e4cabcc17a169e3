import { type ChangeEvent, useState } from "react";
import {
  DEFAULTS,
  type FormSettingName,
  JUDGED_MEASURES,
  MONTHS,
  RANGES,
  SETTING_CHANGES,
  SETTING_LABELS,
  type Settings,
  settingValue,
  settingWords,
  unitOf,
  WEEKDAYS,
} from "~/domain/workspace/settings";
import { type ImpactFacts, impactOf } from "~/domain/workspace/settings-impact";
import { Checkbox } from "../form/choices";
import { Field, type FieldErrors, Fieldset } from "../form/field";
import { Select } from "../form/select";
import { NumberInput } from "../form/special-inputs";
import { TextInput } from "../form/text-input";
import { PlaceField } from "./place-fields";

interface SettingFieldProps {
  name: FormSettingName;
  settings: Settings;
  zones: readonly string[];
  facts: ImpactFacts;
  /** What was typed and refused; the form keeps it where there are no scripts. */
  typed?: string | string[];
  error?: FieldErrors;
}

/** What it changes and what is usual: beside every setting. */
export const settingHint = (name: FormSettingName): string => {
  const usual = DEFAULTS[name];
  const parts = [
    SETTING_CHANGES[name],
    usual === undefined || name === "locale" || name === "currency"
      ? ""
      : `Usual: ${settingWords(name, usual)}.`,
  ];
  return parts.filter(Boolean).join(" ");
};

const hours = Array.from({ length: 25 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));
const LEVELS = ["Level 1 alone", "Level 2 or below", "Level 3 or below", "Level 4 or below"];

export function SettingField({ name, settings, zones, facts, typed, error }: SettingFieldProps) {
  const given = Array.isArray(typed) ? typed.join(", ") : typed;
  const initial = given ?? settingValue(settings[name]);
  const [value, setValue] = useState(initial);
  const label = SETTING_LABELS[name];
  const hint = settingHint(name);
  if (name === "timeZone" || name === "locale" || name === "currency") {
    return (
      <PlaceField
        name={name}
        zones={zones}
        hint={hint}
        error={error}
        input={{ name, defaultValue: initial }}
      />
    );
  }
  if (name === "workingDays") {
    const chosen = initial.split(/[\s,]+/);
    return (
      <Fieldset name={name} label={label} hint={hint} error={error} required>
        <div className="flex flex-wrap gap-x-6">
          {WEEKDAYS.map((day, at) => (
            <Checkbox
              key={day}
              name={name}
              value={String(at + 1)}
              label={day}
              defaultChecked={chosen.includes(String(at + 1))}
            />
          ))}
        </div>
      </Fieldset>
    );
  }
  const impact = impactOf(name, Number(value), facts);
  const follow = (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => setValue(event.target.value);
  return (
    <Field name={name} label={label} hint={hint} error={error} required>
      <SettingInput name={name} initial={initial} onChange={follow} />
      {impact && (
        <p className="mt-1.5 text-sm" aria-live="polite">
          At {value}: {impact}
        </p>
      )}
    </Field>
  );
}

interface SettingInputProps {
  name: FormSettingName;
  initial: string;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void;
}

function SettingInput({ name, initial, onChange }: SettingInputProps) {
  switch (name) {
    case "fiscalYearStart":
      return (
        <Select
          defaultValue={initial}
          className="sm:w-56"
          options={MONTHS.map((month, at) => ({ value: String(at + 1), label: month }))}
        />
      );
    case "quietFrom":
    case "quietUntil":
      return <Select defaultValue={initial} className="sm:w-40" options={hours} />;
    case "judgedMeasure":
      return (
        <Select
          defaultValue={initial}
          className="sm:w-96"
          options={Object.entries(JUDGED_MEASURES).map(([value, label]) => ({ value, label }))}
        />
      );
    case "caseLevel":
      return (
        <Select
          defaultValue={initial}
          onChange={onChange}
          className="sm:w-56"
          options={LEVELS.map((label, at) => ({ value: String(at + 1), label }))}
        />
      );
    case "name":
    case "escalationDays":
      return <TextInput defaultValue={initial} className={name === "name" ? "" : "tabular sm:w-56"} />;
    default: {
      const range = name in RANGES ? RANGES[name as keyof typeof RANGES] : undefined;
      return (
        <NumberInput
          defaultValue={initial}
          onChange={onChange}
          unit={unitOf(name)}
          step={1}
          min={range?.[0]}
          max={range?.[1]}
        />
      );
    }
  }
}
