import { PLAN_PART_LABELS, PLAN_PARTS } from "~/domain/plans/bulk-plan";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { NumberInput } from "../../form/special-inputs";

export const BULK_PLAN_LABELS = {
  ...PLAN_PART_LABELS,
  fromId: "Whoever hands over",
  toId: "Who takes over",
  dates: "Start and end",
  datesBy: "By how many days",
} as const;

interface BulkPlanFieldsProps {
  people: readonly { id: string; name: string }[];
  /** Everybody who stands on a plan, those who left included: their plans are handed over most often. */
  everybody: readonly { id: string; name: string }[];
  values: Record<string, string | string[]>;
  errors: Record<string, string[]>;
}

const LEAVE = "Leave as it is";

/** What can be changed on many plans; what is left alone stays. */
export function BulkPlanFields({ people, everybody, values, errors }: BulkPlanFieldsProps) {
  const typed = (name: keyof typeof BULK_PLAN_LABELS): string => {
    const value = values[name];
    return typeof value === "string" ? value : "";
  };
  const choices = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <fieldset className="rounded-lg border border-line px-4 pt-1 pb-4">
        <legend className="px-1 text-sm font-medium">Hand over</legend>
        <p className="mb-4 text-sm text-ink-muted">
          Wherever the one stands on these plans, the other takes their place: as owner, sponsor, verifier or
          deputy.
        </p>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="fromId" label={BULK_PLAN_LABELS.fromId} error={errors.fromId}>
            <Select
              placeholder="Nobody"
              defaultValue={typed("fromId")}
              options={everybody.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field name="toId" label={BULK_PLAN_LABELS.toId} error={errors.toId}>
            <Select placeholder="Nobody" defaultValue={typed("toId")} options={choices} />
          </Field>
        </div>
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        {PLAN_PARTS.map((part) => (
          <Field key={part} name={part} label={PLAN_PART_LABELS[part]} error={errors[part]}>
            <Select
              placeholder={LEAVE}
              defaultValue={typed(part)}
              options={[...choices, { value: "nobody", label: "Nobody" }]}
            />
          </Field>
        ))}
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="dates"
          label={BULK_PLAN_LABELS.dates}
          hint="Drafts alone: what is promised is asked for."
          error={errors.dates}
        >
          <Select
            placeholder={LEAVE}
            defaultValue={typed("dates")}
            options={[
              { value: "days", label: "Move by days" },
              { value: "workdays", label: "Move by working days" },
            ]}
          />
        </Field>
        <Field
          name="datesBy"
          label={BULK_PLAN_LABELS.datesBy}
          hint="With a minus they come earlier."
          error={errors.datesBy}
        >
          <NumberInput defaultValue={typed("datesBy")} step={1} className="sm:w-full" />
        </Field>
      </div>
    </>
  );
}
