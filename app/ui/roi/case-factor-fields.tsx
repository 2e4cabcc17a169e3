import { Plus, X } from "lucide-react";
import { addFactor, removeFactor } from "~/domain/roi/case-form";
import { iconButtonClass } from "../controls/icon-button";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { TextInput } from "../form/text-input";
import { addButtonClass } from "./add-button";
import type { LineFieldsProps } from "./line-fields-props";

type CaseFactorFieldsProps = Pick<LineFieldsProps, "row" | "at" | "errors" | "change">;

/** The figures of a product, each with its unit, where it could lie, and where it is known from. */
export function CaseFactorFields({ row, at, errors, change }: CaseFactorFieldsProps) {
  const { currency } = useReader();
  const group = errors[`lines.${at}.factors`];
  const effect = row.fields.driver === "effect";
  return (
    <fieldset className="mt-4 min-w-0">
      <legend className="text-sm font-medium">{effect ? "The effect is multiplied by" : "Multiply"}</legend>
      <p className="mb-2 text-sm text-ink-muted">
        Each figure with its unit: 24 projects, 4 quarters, 95 {currency} per hour. One of them is money. A
        range says where it could lie; without one it counts as known.
      </p>
      {group && <p className="mb-2 text-sm text-bad">{group.join(" ")}</p>}
      <div className="space-y-3">
        {row.factors.map((factor, place) => {
          const name = (field: string) => `lines.${at}.factors.${place}.${field}`;
          const error = (field: string) => errors[name(field)];
          return (
            <div
              key={name("value")}
              className="grid grid-cols-2 items-start gap-x-3 gap-y-2 border-l-2 border-line pl-3 sm:grid-cols-[2fr_1.2fr_1.6fr_1fr_1fr_auto]"
            >
              <input type="hidden" name={name("key")} value={factor.key ?? ""} />
              <Field
                name={name("name")}
                label="Figure"
                required
                error={error("name")}
                className="max-sm:col-span-2"
              >
                <TextInput
                  defaultValue={factor.name}
                  maxLength={80}
                  placeholder={place === 0 ? "Projects" : "Hourly rate"}
                />
              </Field>
              <Field name={name("value")} label="Value" required error={error("value")}>
                <TextInput defaultValue={factor.value} inputMode="decimal" className="tabular text-right" />
              </Field>
              <Field name={name("unit")} label="Unit" required error={error("unit")}>
                <TextInput
                  defaultValue={factor.unit}
                  maxLength={40}
                  placeholder={place === 0 ? "projects" : `${currency} per hour`}
                />
              </Field>
              <Field name={name("low")} label="Low" error={error("low")}>
                <TextInput defaultValue={factor.low} inputMode="decimal" className="tabular text-right" />
              </Field>
              <Field name={name("high")} label="High" error={error("high")}>
                <TextInput defaultValue={factor.high} inputMode="decimal" className="tabular text-right" />
              </Field>
              <button
                type="submit"
                name="intent"
                value={removeFactor(at, place)}
                formNoValidate
                onClick={change(removeFactor(at, place))}
                aria-label={`Remove ${factor.name || "this figure"}`}
                title="Remove this figure"
                className={`${iconButtonClass} sm:mt-7`}
              >
                <X aria-hidden="true" />
              </button>
              <Field
                name={name("source")}
                label="Source of the figure"
                error={error("source")}
                className="col-span-full"
              >
                <TextInput defaultValue={factor.source} maxLength={200} />
              </Field>
            </div>
          );
        })}
      </div>
      <button
        type="submit"
        name="intent"
        value={addFactor(at)}
        formNoValidate
        onClick={change(addFactor(at))}
        className={addButtonClass}
      >
        <Plus aria-hidden="true" className="size-4" />
        Add a figure
      </button>
    </fieldset>
  );
}
