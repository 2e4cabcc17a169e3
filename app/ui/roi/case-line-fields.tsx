import { X } from "lucide-react";
import {
  BENEFIT_KIND_LABELS,
  BENEFIT_KINDS,
  COST_KIND_LABELS,
  COST_KINDS,
  EVIDENCE_LABELS,
} from "~/domain/roi/business-case";
import { removeLine } from "~/domain/roi/case-form";
import { iconButtonClass } from "../controls/icon-button";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { CaseFactorFields } from "./case-factor-fields";
import type { LineFieldsProps } from "./line-fields-props";

const RHYTHMS = [
  { value: "once", label: "Once" },
  { value: "monthly", label: "So much every month" },
  { value: "spread", label: "One sum, spread evenly over its months" },
];
const EVIDENCE = [
  { value: "estimated", label: EVIDENCE_LABELS.estimated },
  { value: "beforeAfter", label: EVIDENCE_LABELS.beforeAfter },
];
const TITLES = { amount: "a sum of money", factors: "a product of figures", effect: "a measured effect" };

/** One cost or one benefit: what it is, what it is reckoned from, when it falls, and where that is known from. */
export function CaseLineFields({ row, at, errors, metrics, change }: LineFieldsProps) {
  const { currency } = useReader();
  const { fields } = row;
  const name = (field: string) => `lines.${at}.${field}`;
  const error = (field: string) => errors[name(field)];
  const isCost = fields.side === "cost";
  const driver = (fields.driver ?? "amount") as keyof typeof TITLES;
  const kinds = isCost
    ? COST_KINDS.map((value) => ({ value, label: COST_KIND_LABELS[value] }))
    : BENEFIT_KINDS.map((value) => ({ value, label: BENEFIT_KIND_LABELS[value] }));
  return (
    <fieldset className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <legend className="sr-only">{fields.label || (isCost ? "New cost" : "New benefit")}</legend>
      <div className="mb-3 flex items-center justify-between gap-3">
        <p className="text-xs text-ink-muted">
          {isCost ? "Cost" : "Benefit"}: {TITLES[driver]}
        </p>
        <button
          type="submit"
          name="intent"
          value={removeLine(at)}
          formNoValidate
          onClick={change(removeLine(at))}
          aria-label={`Remove ${fields.label || "this line"}`}
          title="Remove this line"
          className={iconButtonClass}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      {["id", "side", "driver"].map((field) => (
        <input key={field} type="hidden" name={name(field)} value={fields[field] ?? ""} />
      ))}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field name={name("label")} label="What it is" required error={error("label")}>
          <TextInput defaultValue={fields.label} maxLength={120} />
        </Field>
        <Field
          name={name("kind")}
          label={isCost ? "Kind of cost" : "What it does"}
          required
          error={error("kind")}
        >
          <Select options={kinds} defaultValue={fields.kind} />
        </Field>
        {driver === "effect" && (
          <Field
            name={name("metricId")}
            label="Effect of"
            required
            error={error("metricId") ?? error("driver")}
            hint="Measured against the control group once the pilot has ended; until then the hoped effect counts, as assumed."
            className="sm:col-span-2"
          >
            <Select
              options={metrics.map(({ id, name: label }) => ({ value: id, label }))}
              placeholder="Choose a metric"
              defaultValue={fields.metricId}
            />
          </Field>
        )}
        {driver === "amount" && (
          <Field
            name={name("amountMinor")}
            label={`Amount in ${currency}`}
            hint={
              isCost ? "As planned; fully loaded, with people's time." : "As promised; margin, not revenue."
            }
            error={error("amountMinor")}
          >
            <TextInput defaultValue={fields.amountMinor} inputMode="decimal" className="tabular sm:w-56" />
          </Field>
        )}
        {driver !== "effect" && (
          <Field
            name={name("actualMinor")}
            label={`What it really was, in ${currency}`}
            hint="In all, once it is known."
            error={error("actualMinor")}
          >
            <TextInput defaultValue={fields.actualMinor} inputMode="decimal" className="tabular sm:w-56" />
          </Field>
        )}
      </div>
      {driver !== "amount" && <CaseFactorFields row={row} at={at} errors={errors} change={change} />}
      <div className="mt-4 grid items-start gap-4 sm:grid-cols-[2fr_1fr_1fr]">
        <Field name={name("rhythm")} label="When it falls" required error={error("rhythm")}>
          <Select options={RHYTHMS} defaultValue={fields.rhythm || "once"} />
        </Field>
        <Field name={name("fromMonth")} label="From month" error={error("fromMonth")}>
          <TextInput defaultValue={fields.fromMonth || "0"} inputMode="numeric" className="tabular" />
        </Field>
        <Field name={name("months")} label="Months" error={error("months")}>
          <TextInput
            defaultValue={fields.months}
            inputMode="numeric"
            placeholder="to the horizon"
            className="tabular"
          />
        </Field>
      </div>
      <div className="mt-4 grid items-start gap-4 sm:grid-cols-2">
        {!isCost && driver !== "effect" && (
          <Field
            name={name("evidence")}
            label="What it is worth as evidence"
            hint="“Measured with control” is earned by a pilot's effect, never chosen."
            required
            error={error("evidence")}
          >
            <Select options={EVIDENCE} defaultValue={fields.evidence || "estimated"} />
          </Field>
        )}
        <Field name={name("source")} label="Source" hint="Where this is known from." error={error("source")}>
          <TextInput defaultValue={fields.source} maxLength={300} />
        </Field>
      </div>
    </fieldset>
  );
}
