import clsx from "clsx";
import type { ColumnProfile } from "~/domain/surveys/column-profile";
import {
  COLUMN_ROLES,
  type ColumnRole,
  FACT_ROLES,
  isQuestionRole,
  ROLE_LABELS,
} from "~/domain/surveys/column-role";
import { hasOwnEnds, LEVEL_KINDS, QUESTION_KINDS, type ScaleEnds, scaleOf } from "~/domain/surveys/survey";
import { useHydrated } from "../controls/use-hydrated";
import { Field, type FieldErrors } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { ScaleFields, type ScaleValues } from "./scale-fields";

const isRole = (value: string): value is ColumnRole => (COLUMN_ROLES as readonly string[]).includes(value);

const choice = (value: ColumnRole) => ({ value, label: ROLE_LABELS[value] });
const OPTIONS = [
  choice("none"),
  { group: "About the response", options: FACT_ROLES.map(choice) },
  { group: "Questions", options: QUESTION_KINDS.map(choice) },
  { group: "Segments", options: [choice("attribute")] },
];

export interface ColumnRowProps {
  name: string;
  column: ColumnProfile;
  role: ColumnRole;
  label: string;
  codes: string;
  /** Ends, direction and conversion, as chosen or typed. */
  scale: ScaleValues;
  errors: Partial<
    Record<"role" | "label" | "notApplicable" | "scaleMin" | "scaleMax" | "convertsTo", FieldErrors>
  >;
  onRole: (role: ColumnRole) => void;
}

/** One column of the file: what is in it, and what it is used for. */
export function ColumnRow({ name, column, role, label, codes, scale, errors, onRole }: ColumnRowProps) {
  const hydrated = useHydrated();
  const isQuestion = isQuestionRole(role);
  const ends: ScaleEnds = { scaleMin: numberIn(scale.scaleMin), scaleMax: numberIn(scale.scaleMax) };
  return (
    <li
      className={clsx(
        "grid gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,7fr)]",
        role === "none" && "opacity-90",
      )}
    >
      <input type="hidden" name={`${name}.header`} value={column.name} />
      <div className="min-w-0 self-center">
        <p className={clsx("text-sm font-medium break-words", role === "none" && "text-ink-muted")}>
          {column.name}
        </p>
        <p className="truncate text-xs text-ink-muted">
          {column.samples.length > 0 ? column.samples.join(" · ") : "empty in every row"}
        </p>
      </div>
      <Field name={`${name}.role`} label={`Use “${column.name}” as`} hideLabel required error={errors.role}>
        <Select
          options={OPTIONS}
          defaultValue={role}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isRole(value)) onRole(value);
          }}
        />
      </Field>
      <div
        className={clsx(
          "grid gap-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]",
          hydrated && !isQuestion && "hidden",
        )}
      >
        <Field
          name={`${name}.label`}
          label={`Words of the question in “${column.name}”`}
          hideLabel
          error={errors.label}
        >
          <TextInput defaultValue={label} placeholder={`Question, e.g. ${column.name}`} />
        </Field>
        <div className={clsx(hydrated && (role === "verbatim" || role === "plea") && "hidden")}>
          <Field
            name={`${name}.notApplicable`}
            label={`Codes in “${column.name}” that mean not applicable`}
            hideLabel
            error={errors.notApplicable}
          >
            <TextInput defaultValue={codes} placeholder="n/a codes: 6, 0" inputMode="numeric" />
          </Field>
        </div>
        {isQuestion && hasOwnEnds(role) && (
          <ScaleFields name={name} role={role} column={column.name} values={scale} errors={errors} />
        )}
        <ForeignCodes column={column} role={role} codes={codes} ends={ends} />
      </div>
    </li>
  );
}

const numberIn = (text: string): number | null => (/^-?\d+$/.test(text.trim()) ? Number(text) : null);

/** Numbers outside the scale, so that they are either named "not applicable" or expected as invalid. */
function ForeignCodes({
  column,
  role,
  codes,
  ends,
}: Pick<ColumnRowProps, "column" | "role" | "codes"> & { ends: ScaleEnds }) {
  const isNumbers =
    isQuestionRole(role) && (LEVEL_KINDS.includes(role) || role === "nps" || hasOwnEnds(role));
  const scale = isNumbers ? scaleOf(role, ends) : null;
  if (!scale) return null;
  const named = new Set(codes.split(/[\s,;]+/).map(Number));
  const foreign = Object.entries(column.numbers).filter(([text]) => {
    const value = Number(text);
    return (value < scale[0] || value > scale[1]) && !named.has(value);
  });
  const other = column.filled - column.wholeNumbers - column.blankWords;
  if (foreign.length === 0 && other <= 0) return null;
  const list = foreign.slice(0, 5).map(([text, count]) => `${text} (${count}×)`);
  if (foreign.length > 5) list.push(`${foreign.length - 5} more`);
  if (other > 0) list.push(`no whole number (${other}×)`);
  return (
    <p className="text-xs text-warn sm:col-span-2">
      Outside {scale[0]}–{scale[1]}: {list.join(", ")}. Not named as a code, these rows will be invalid.
    </p>
  );
}
