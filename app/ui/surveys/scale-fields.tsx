import type { ColumnRole } from "~/domain/surveys/column-role";
import {
  CONVERSION_LABELS,
  LINEAR_CONVERSION,
  OFFERED_ENDS,
  type QuestionKind,
} from "~/domain/surveys/survey";
import { Checkbox } from "../form/choices";
import { Field, type FieldErrors } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";

export interface ScaleValues {
  scaleMin: string;
  scaleMax: string;
  reversed: boolean;
  convertsTo: string;
}

export interface ScaleFieldsProps {
  /** Prefix of the fields: "columns.3". */
  name: string;
  role: ColumnRole;
  column: string;
  values: ScaleValues;
  errors: Partial<Record<"scaleMin" | "scaleMax" | "convertsTo", FieldErrors>>;
}

const EndLabel = ({ end, column }: { end: "Lowest" | "Highest"; column: string }) => (
  <span className="text-xs font-normal text-ink-muted">
    {end} value<span className="sr-only"> of the scale in “{column}”</span>
  </span>
);

/** A scale of its own: its ends, its direction, and whether it is converted into an index at all. */
export function ScaleFields({ name, role, column, values, errors }: ScaleFieldsProps) {
  const offered = OFFERED_ENDS[role as QuestionKind];
  return (
    <div className="grid gap-2 sm:col-span-2 sm:grid-cols-2">
      <Field
        name={`${name}.scaleMin`}
        label={<EndLabel end="Lowest" column={column} />}
        required
        error={errors.scaleMin}
      >
        <TextInput
          defaultValue={values.scaleMin}
          placeholder={`lowest: ${offered?.[0] ?? 1}`}
          inputMode="numeric"
        />
      </Field>
      <Field
        name={`${name}.scaleMax`}
        label={<EndLabel end="Highest" column={column} />}
        required
        error={errors.scaleMax}
      >
        <TextInput
          defaultValue={values.scaleMax}
          placeholder={`highest: ${offered?.[1] ?? 10}`}
          inputMode="numeric"
        />
      </Field>
      <div className="sm:col-span-2">
        <Checkbox
          name={`${name}.reversed`}
          value="yes"
          defaultChecked={values.reversed}
          label={<span className="text-sm">A high value is a bad one</span>}
        />
      </div>
      {role === "scale" && (
        <div className="sm:col-span-2">
          <Field
            name={`${name}.convertsTo`}
            label={`Conversion of “${column}”`}
            hideLabel
            error={errors.convertsTo}
          >
            <Select
              required={false}
              defaultValue={values.convertsTo}
              options={[
                { value: "", label: "Stands alone, in no index" },
                {
                  value: "satisfaction",
                  label: `Counts as satisfaction 1–5, ${CONVERSION_LABELS[LINEAR_CONVERSION]}`,
                },
                { value: "loyalty", label: `Counts as loyalty 1–5, ${CONVERSION_LABELS[LINEAR_CONVERSION]}` },
              ]}
            />
          </Field>
        </div>
      )}
    </div>
  );
}
