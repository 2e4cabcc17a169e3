import { BULK_EVENTS } from "~/domain/tasks/bulk-task";
import { BARRIERS } from "~/domain/tasks/task";
import { TASK_MOVE_LABELS } from "~/domain/tasks/task.machine";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { DateInput, NumberInput } from "../../form/special-inputs";
import { TextArea } from "../../form/text-input";

export const BULK_TASK_LABELS = {
  assignee: "Who does it",
  due: "Due date",
  dueOn: "Due on",
  dueBy: "By how many days",
  mandatory: "Does the plan wait for them",
  event: "State",
  reason: "Reason",
  barrier: "Barrier",
} as const;

interface BulkTaskFieldsProps {
  people: readonly { id: string; name: string }[];
  values: Record<string, string | string[]>;
  errors: Record<string, string[]>;
}

const LEAVE = "Leave as it is";

/** What can be changed on many tasks; what is left alone stays. */
export function BulkTaskFields({ people, values, errors }: BulkTaskFieldsProps) {
  const typed = (name: keyof typeof BULK_TASK_LABELS): string => {
    const value = values[name];
    return typeof value === "string" ? value : "";
  };
  return (
    <>
      <Field name="assignee" label={BULK_TASK_LABELS.assignee} error={errors.assignee}>
        <Select
          placeholder={LEAVE}
          defaultValue={typed("assignee")}
          options={[
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            { value: "nobody", label: "Nobody yet" },
          ]}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field name="due" label={BULK_TASK_LABELS.due} error={errors.due}>
          <Select
            placeholder={LEAVE}
            defaultValue={typed("due")}
            options={[
              { value: "set", label: "One day for all" },
              { value: "days", label: "By days" },
              { value: "workdays", label: "By working days" },
            ]}
          />
        </Field>
        <Field name="dueOn" label={BULK_TASK_LABELS.dueOn} error={errors.dueOn}>
          <DateInput defaultValue={typed("dueOn")} className="sm:w-full" />
        </Field>
        <Field name="dueBy" label={BULK_TASK_LABELS.dueBy} error={errors.dueBy}>
          <NumberInput defaultValue={typed("dueBy")} step={1} placeholder="5, or -5" className="sm:w-full" />
        </Field>
      </div>
      <Field
        name="event"
        label={BULK_TASK_LABELS.event}
        hint="Each task moves only where it stands open to it: its gates are asked one by one."
        error={errors.event}
      >
        <Select
          placeholder={LEAVE}
          defaultValue={typed("event")}
          options={BULK_EVENTS.map((event) => ({ value: event, label: TASK_MOVE_LABELS[event] }))}
        />
      </Field>
      <Field
        name="reason"
        label={BULK_TASK_LABELS.reason}
        hint="Needed where they become blocked or cancelled."
        error={errors.reason}
      >
        <TextArea rows={2} defaultValue={typed("reason")} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="barrier" label={BULK_TASK_LABELS.barrier} error={errors.barrier}>
          <Select
            placeholder={LEAVE}
            defaultValue={typed("barrier")}
            options={[
              ...Object.entries(BARRIERS).map(([value, label]) => ({ value, label })),
              { value: "none", label: "None" },
            ]}
          />
        </Field>
        <Field name="mandatory" label={BULK_TASK_LABELS.mandatory} error={errors.mandatory}>
          <Select
            placeholder={LEAVE}
            defaultValue={typed("mandatory")}
            options={[
              { value: "yes", label: "Yes, they are mandatory" },
              { value: "no", label: "No, they are optional" },
            ]}
          />
        </Field>
      </div>
    </>
  );
}
