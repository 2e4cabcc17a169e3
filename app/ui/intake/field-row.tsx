import clsx from "clsx";
import type { FieldUse } from "~/domain/intake/field-mapping";
import {
  COLUMN_ROLES,
  type ColumnRole,
  FACT_ROLES,
  isQuestionRole,
  ROLE_LABELS,
} from "~/domain/surveys/column-role";
import { hasOwnEnds, QUESTION_KINDS } from "~/domain/surveys/survey";
import { useHydrated } from "../controls/use-hydrated";
import { Field, type FieldErrors } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { ScaleFields } from "../surveys/scale-fields";

const isRole = (value: string): value is ColumnRole => (COLUMN_ROLES as readonly string[]).includes(value);
const choice = (value: ColumnRole) => ({ value, label: ROLE_LABELS[value] });
const OPTIONS = [
  choice("none"),
  { group: "About the response", options: FACT_ROLES.map(choice) },
  { group: "Questions", options: QUESTION_KINDS.map(choice) },
  { group: "Segments", options: [choice("attribute")] },
];

export interface FieldRowProps {
  name: string;
  field: FieldUse;
  role: ColumnRole;
  /** What the sample holds; null where it has no such field, undefined where there is no sample. */
  sample: string | null | undefined;
  errors: Record<string, FieldErrors>;
  onRole: (role: ColumnRole) => void;
}

/** One field of a body: where it stands, what the sample holds there, what it means here. */
export function FieldRow({ name, field, role, sample, errors, onRole }: FieldRowProps) {
  const hydrated = useHydrated();
  const isQuestion = isQuestionRole(role);
  const isNamed = isQuestion || role === "attribute";
  const scale = {
    scaleMin: String(field.scaleMin ?? ""),
    scaleMax: String(field.scaleMax ?? ""),
    reversed: field.reversed === true,
    convertsTo: field.convertsTo ?? "",
  };
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,7fr)]">
      <input type="hidden" name={`${name}.path`} value={field.path} />
      <div className="min-w-0 self-center">
        <code className={clsx("block text-xs break-all", role === "none" && "text-ink-muted")}>
          {field.path}
        </code>
        <p className="truncate text-xs text-ink-muted">
          {sample === null ? "not in the sample" : sample === "" ? "empty in the sample" : sample}
        </p>
      </div>
      <Field name={`${name}.role`} label={`Use “${field.path}” as`} hideLabel required error={errors.role}>
        <Select
          options={OPTIONS}
          defaultValue={field.role}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isRole(value)) onRole(value);
          }}
        />
      </Field>
      <div className={clsx("grid content-start gap-2 sm:grid-cols-2", hydrated && !isNamed && "hidden")}>
        <Field
          name={`${name}.header`}
          label={`Name of “${field.path}” in the survey`}
          hideLabel
          error={errors.header}
          className={clsx(role === "attribute" && "sm:col-span-2")}
        >
          <TextInput
            defaultValue={isNamed ? field.header : ""}
            placeholder={role === "attribute" ? "Name of the attribute" : "Name of the question"}
            list="survey-questions"
            autoComplete="off"
          />
        </Field>
        <div
          className={clsx(hydrated && (!isQuestion || role === "verbatim" || role === "plea") && "hidden")}
        >
          <Field
            name={`${name}.notApplicable`}
            label={`Codes in “${field.path}” that mean not applicable`}
            hideLabel
            error={errors.notApplicable}
          >
            <TextInput
              defaultValue={field.notApplicable.join(", ")}
              placeholder="n/a codes: 6, 0"
              inputMode="numeric"
            />
          </Field>
        </div>
        <div className={clsx("sm:col-span-2", hydrated && !isQuestion && "hidden")}>
          <Field
            name={`${name}.label`}
            label={`Words of the question in “${field.path}”`}
            hideLabel
            error={errors.label}
          >
            <TextInput defaultValue={field.label} placeholder="Words of the question, as customers read it" />
          </Field>
        </div>
        {isQuestion && hasOwnEnds(role) && (
          <ScaleFields name={name} role={role} column={field.path} values={scale} errors={errors} />
        )}
      </div>
    </li>
  );
}
