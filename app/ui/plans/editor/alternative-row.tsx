import { ALTERNATIVE_KIND_LABELS, ALTERNATIVE_KINDS } from "~/domain/plans/plan";
import { Checkbox } from "../../form/choices";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { MoneyInput } from "../../form/special-inputs";
import { TextArea, TextInput } from "../../form/text-input";
import { onlyOne } from "./only-one";
import type { RowSlot } from "./row-group";
import type { StepForm } from "./step-form";

export function AlternativeRow({ slot: { row, at, name, remove }, form }: { slot: RowSlot; form: StepForm }) {
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <input type="hidden" name={name("id")} value={row.id ?? ""} />
      <div className="flex items-start gap-2">
        <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <Field name={name("kind")} label="Kind" error={form.error(name("kind"))} required>
            <Select
              required={false}
              defaultValue={row.kind || "other"}
              options={ALTERNATIVE_KINDS.map((kind) => ({
                value: kind,
                label: ALTERNATIVE_KIND_LABELS[kind],
              }))}
            />
          </Field>
          <Field
            name={name("title")}
            label={`Alternative ${at + 1}`}
            error={form.error(name("title"))}
            required
          >
            <TextInput required={false} defaultValue={row.title} />
          </Field>
        </div>
        <div className="pt-6">{remove}</div>
      </div>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <Field
          name={name("oneOffMinor")}
          label="Cost once"
          hint="0 if none"
          error={form.error(name("oneOffMinor"))}
          required
        >
          <MoneyInput required={false} defaultValue={row.oneOffMinor} />
        </Field>
        <Field
          name={name("monthlyMinor")}
          label="Cost a month"
          hint="0 if none"
          error={form.error(name("monthlyMinor"))}
          required
        >
          <MoneyInput required={false} defaultValue={row.monthlyMinor} />
        </Field>
        <Field name={name("benefit")} label="Benefit" error={form.error(name("benefit"))} required>
          <TextArea required={false} defaultValue={row.benefit} rows={2} />
        </Field>
        <Field name={name("risk")} label="Risk" error={form.error(name("risk"))} required>
          <TextArea required={false} defaultValue={row.risk} rows={2} />
        </Field>
      </div>
      <Field
        name={name("reason")}
        label="Why this one, or why not"
        hint="Stays on record, so that nobody weighs it twice."
        error={form.error(name("reason"))}
        className="mt-3"
      >
        <TextArea defaultValue={row.reason} rows={1} className="min-h-10!" />
      </Field>
      <Checkbox
        name={name("chosen")}
        label="This is the one we chose"
        defaultChecked={row.chosen === "on"}
        onChange={onlyOne("chosen")}
        className="mt-3"
      />
    </div>
  );
}
