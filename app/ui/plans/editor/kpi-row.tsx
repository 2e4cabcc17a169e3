import {
  KPI_DIRECTION_LABELS,
  KPI_DIRECTIONS,
  KPI_FREQUENCIES,
  KPI_FREQUENCY_LABELS,
  KPI_TYPE_LABELS,
  KPI_TYPES,
} from "~/domain/plans/plan";
import { Checkbox } from "../../form/choices";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { TextInput } from "../../form/text-input";
import { onlyOne } from "./only-one";
import type { RowSlot } from "./row-group";
import type { StepForm } from "./step-form";

interface KpiRowProps {
  slot: RowSlot;
  form: StepForm;
}

export function KpiRow({ slot, form }: KpiRowProps) {
  const { row, at, name, remove } = slot;
  return (
    <div
      id={row.id ? `kpi-${row.id}` : undefined}
      className="scroll-mt-20 rounded-lg border border-line bg-surface p-4"
    >
      <input type="hidden" name={name("id")} value={row.id ?? ""} />
      <div className="flex items-start gap-2">
        <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-2">
          <Text
            slot={slot}
            form={form}
            field="name"
            label={`KPI ${at + 1}`}
            placeholder="Same-day callback rate"
          />
          <Text
            slot={slot}
            form={form}
            field="meaning"
            label="In plain words"
            placeholder="Callbacks made on the day they were asked for"
          />
        </div>
        <div className="pt-6">{remove}</div>
      </div>
      <div className="mt-3 grid gap-3 sm:grid-cols-3">
        <Choice
          slot={slot}
          form={form}
          field="type"
          label="Kind"
          values={KPI_TYPES}
          labels={KPI_TYPE_LABELS}
        />
        <Choice
          slot={slot}
          form={form}
          field="direction"
          label="Direction"
          values={KPI_DIRECTIONS}
          labels={KPI_DIRECTION_LABELS}
        />
        <Choice
          slot={slot}
          form={form}
          field="frequency"
          label="Read"
          values={KPI_FREQUENCIES}
          labels={KPI_FREQUENCY_LABELS}
          fallback="monthly"
        />
        <Text slot={slot} form={form} field="baseline" label="Baseline" placeholder="48" numeric />
        <Text slot={slot} form={form} field="target" label="Target" placeholder="80" numeric />
        <Text slot={slot} form={form} field="unit" label="Unit" placeholder="%" />
        <Text
          slot={slot}
          form={form}
          field="baselinePeriod"
          label="Baseline period"
          placeholder="Jul–Sep 2026"
        />
        <Text slot={slot} form={form} field="baselineN" label="Counted cases (n)" placeholder="212" numeric />
        <Text slot={slot} form={form} field="source" label="Source" placeholder="Telephone system" />
      </div>
      <Checkbox
        name={name("primary")}
        label="This one decides"
        hint="The operational KPI whose target decides the verdict. One of them bears the mark."
        // The first one decides unless somebody says otherwise.
        defaultChecked={row.primary === "on" || (at === 0 && !row.id && !row.name)}
        onChange={onlyOne("primary")}
        className="mt-3"
      />
    </div>
  );
}

interface PartProps extends KpiRowProps {
  field: string;
  label: string;
}

function Text({
  slot,
  form,
  field,
  label,
  placeholder,
  numeric,
}: PartProps & { placeholder: string; numeric?: boolean }) {
  return (
    <Field name={slot.name(field)} label={label} error={form.error(slot.name(field))} required>
      <TextInput
        required={false}
        defaultValue={slot.row[field]}
        placeholder={placeholder}
        inputMode={numeric ? "decimal" : undefined}
        className={numeric ? "tabular" : undefined}
      />
    </Field>
  );
}

interface ChoiceProps<Value extends string> extends PartProps {
  values: readonly Value[];
  labels: Record<Value, string>;
  fallback?: Value;
}

function Choice<Value extends string>({
  slot,
  form,
  field,
  label,
  values,
  labels,
  fallback,
}: ChoiceProps<Value>) {
  return (
    <Field name={slot.name(field)} label={label} error={form.error(slot.name(field))} required>
      <Select
        required={false}
        defaultValue={slot.row[field] || (fallback ?? values[0])}
        options={values.map((value) => ({ value, label: labels[value] }))}
      />
    </Field>
  );
}
