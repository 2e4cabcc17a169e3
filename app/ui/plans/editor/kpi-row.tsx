import type { ReactNode } from "react";
import { LEVEL_LABELS } from "~/domain/accounts/account";
import {
  FEED_MEASURE_LABELS,
  FEED_MEASURES,
  KPI_FEED_LABELS,
  KPI_FEEDS,
  type KpiFeed,
} from "~/domain/kpis/index-feed";
import {
  KPI_DIRECTION_LABELS,
  KPI_DIRECTIONS,
  KPI_FREQUENCIES,
  KPI_FREQUENCY_LABELS,
  KPI_TYPE_LABELS,
  KPI_TYPES,
} from "~/domain/plans/plan";
import { Disclosure } from "../../controls/disclosure";
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
          <p className="text-sm text-ink-muted sm:col-span-2">
            Somebody who has never seen it must know what is counted: without this the plan cannot be
            submitted.
          </p>
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
      <WhyKinds />
      <Feed slot={slot} form={form} />
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

/** The one choice that people ask about. */
function WhyKinds() {
  return (
    <Disclosure summary="Operational or outcome?" className="mt-3">
      <div className="max-w-[64ch] space-y-2 text-sm text-ink-muted">
        <p>
          <strong className="font-medium text-ink">Operational</strong> is what the team does and can move
          this week: callbacks on the same day, days until an invoice is right. It steers the work, and one of
          them decides whether the plan is met.
        </p>
        <p>
          <strong className="font-medium text-ink">Outcome</strong> is what customers say: an index,
          complaints. It follows later, and it proves the plan in the end. Steered by it too early, people
          chase the score (“why not a ten?”) instead of the cause.
        </p>
      </div>
    </Disclosure>
  );
}

/** An index brings its readings by itself; by hand nothing further is asked. */
function Feed({ slot, form }: KpiRowProps) {
  const chosen = slot.row.feed || "hand";
  const some = (values: readonly { value: string; label: string }[], all: string) => [
    { value: "", label: all },
    ...values,
  ];
  const part = (field: string, label: string, input: ReactNode, className?: string) => (
    <Field
      name={slot.name(field)}
      label={label}
      error={form.error(slot.name(field))}
      required
      className={className}
    >
      {input}
    </Field>
  );
  return (
    <Disclosure
      open={chosen === "index" || Boolean(form.error(slot.name("feedMeasure")))}
      summary={`How its readings come: ${KPI_FEED_LABELS[chosen as KpiFeed]?.toLowerCase() ?? "by hand"}`}
      className="mt-3"
    >
      <div className="grid gap-3 sm:grid-cols-3">
        {part(
          "feed",
          "Readings come",
          <Select
            required={false}
            defaultValue={chosen}
            options={KPI_FEEDS.map((value) => ({ value, label: KPI_FEED_LABELS[value] }))}
          />,
        )}
        {part(
          "feedMeasure",
          "Index, where one feeds it",
          <Select
            required={false}
            defaultValue={slot.row.feedMeasure}
            options={some(
              FEED_MEASURES.map((value) => ({ value, label: FEED_MEASURE_LABELS[value] })),
              "No index",
            )}
          />,
          "sm:col-span-2",
        )}
        {part(
          "feedTier",
          "Tier",
          <Select
            required={false}
            defaultValue={slot.row.feedTier}
            options={some(
              ["I", "II", "III"].map((value) => ({ value, label: `Tier ${value}` })),
              "Everybody",
            )}
          />,
        )}
        {part(
          "feedLevel",
          "Contact level",
          <Select
            required={false}
            defaultValue={slot.row.feedLevel}
            options={some(
              Object.entries(LEVEL_LABELS).map(([value, { many }]) => ({ value, label: many })),
              "Everybody",
            )}
          />,
        )}
        {part(
          "feedStage",
          "Stage",
          <TextInput required={false} defaultValue={slot.row.feedStage} placeholder="Every stage" />,
        )}
        {part(
          "feedRegion",
          "Region",
          <TextInput required={false} defaultValue={slot.row.feedRegion} placeholder="Every region" />,
        )}
      </div>
    </Disclosure>
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
