import { Form, Link } from "@remix-run/react";
import { CAPABILITIES, type Capability } from "~/domain/tasks/capability";
import { SMALL_TASK_DAYS } from "~/domain/tasks/task";
import { taskSchema } from "~/domain/tasks/task.schema";
import { daysBetween, formatDay, isDay } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { InlineNote } from "../feedback/inline-note";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { type DependencyChoice, DependencyField } from "./dependency-field";
import { HiddenFields } from "./hidden-fields";

export interface TaskFormValues {
  title: string;
  assigneeId: string;
  why: string;
  successCriterion: string;
  startOn: string;
  dueOn: string;
  mandatory: boolean;
  containment: boolean;
  evidenceRequired: boolean;
  dependsOnIds: string[];
  checklist: string;
  capability: Capability | "";
}

export const TASK_LABELS: Record<keyof TaskFormValues, string> = {
  title: "What has to be done",
  assigneeId: "Who does it",
  why: "Why this task matters",
  successCriterion: "How one sees that it is done",
  startOn: "Starts on",
  dueOn: "Due on",
  mandatory: "The plan is not implemented without it",
  containment: "Immediate containment",
  evidenceRequired: "Evidence is needed",
  dependsOnIds: "Waits for",
  checklist: "Checklist",
  capability: "Capability it builds",
};

interface TaskFormProps {
  values: TaskFormValues;
  people: readonly { id: string; name: string }[];
  tasks: readonly DependencyChoice[];
  /** Between which days the plan runs. */
  planDays: { from: string | null; to: string | null };
  submitLabel: string;
  cancelHref: string;
  /** It is one of a series: the change can hold for those that follow. */
  recurring?: boolean;
  hidden: Record<string, string>;
  answer: (Partial<FormAnswer> & { refusal?: unknown }) | null | undefined;
}

/** What was ticked in a form that came back; a field of many comes as one text, as a list or not at all. */
const givenIds = (given: string | string[] | undefined): string[] | undefined =>
  given === undefined ? undefined : [given].flat();

const options = (choices: readonly { id: string; name: string }[]) =>
  choices.map((choice) => ({ value: choice.id, label: choice.name }));

export function TaskForm(props: TaskFormProps) {
  const { values, people, tasks, planDays, submitLabel, cancelHref, recurring, hidden, answer } = props;
  const f = useZodForm(taskSchema, { defaultValues: values, answer });
  const ticked = (name: "mandatory" | "containment" | "evidenceRequired") =>
    answer?.values ? answer.values[name] !== undefined : values[name];
  const [startOn, dueOn] = f.form.watch(["startOn", "dueOn"]);
  return (
    <Form {...f.formProps} className="max-w-2xl space-y-5">
      <HiddenFields fields={hidden} />
      <FormErrors fieldErrors={answer?.fieldErrors} labels={TASK_LABELS} />
      <Field name="title" label={TASK_LABELS.title} required error={f.errorOf("title")}>
        <TextInput {...f.field("title")} />
      </Field>
      <Field
        name="assigneeId"
        label={TASK_LABELS.assigneeId}
        hint="One person. Work for two people is two tasks."
        error={f.errorOf("assigneeId")}
      >
        <Select {...f.field("assigneeId")} placeholder="Nobody yet" options={options(people)} />
      </Field>
      <Field
        name="why"
        label={TASK_LABELS.why}
        hint="One sentence for the person who does it. It stands under the task in their list."
        error={f.errorOf("why")}
      >
        <TextArea {...f.field("why")} rows={2} />
      </Field>
      <Field
        name="successCriterion"
        label={TASK_LABELS.successCriterion}
        error={f.errorOf("successCriterion")}
      >
        <TextArea {...f.field("successCriterion")} rows={2} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="startOn" label={TASK_LABELS.startOn} error={f.errorOf("startOn")}>
          <DateInput {...f.field("startOn")} />
        </Field>
        <Field name="dueOn" label={TASK_LABELS.dueOn} error={f.errorOf("dueOn")}>
          <DateInput {...f.field("dueOn")} />
        </Field>
      </div>
      <DateNotes startOn={String(startOn ?? "")} dueOn={String(dueOn ?? "")} planDays={planDays} />
      <Field
        name="checklist"
        label={TASK_LABELS.checklist}
        hint="One step a line. A line that stays as it is keeps its tick."
        error={f.errorOf("checklist")}
      >
        <TextArea {...f.field("checklist")} rows={3} />
      </Field>
      {tasks.length > 0 && (
        <DependencyField
          label={TASK_LABELS.dependsOnIds}
          tasks={tasks}
          chosen={givenIds(answer?.values?.dependsOnIds) ?? values.dependsOnIds}
          dueOn={String(dueOn ?? "")}
          error={f.errorOf("dependsOnIds")}
        />
      )}
      <Field
        name="capability"
        label={TASK_LABELS.capability}
        hint="First successes are competences, not scores. They are told apart from every change of a figure."
        error={f.errorOf("capability")}
      >
        <Select
          {...f.field("capability")}
          placeholder="None: ordinary work"
          options={Object.entries(CAPABILITIES).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <div>
        <Checkbox
          {...f.form.register("mandatory")}
          defaultChecked={ticked("mandatory")}
          label={TASK_LABELS.mandatory}
        />
        <Checkbox
          {...f.form.register("evidenceRequired")}
          defaultChecked={ticked("evidenceRequired")}
          label={TASK_LABELS.evidenceRequired}
          hint="It is done only with a note, a photo or a file that shows it."
        />
        <Checkbox
          {...f.form.register("containment")}
          defaultChecked={ticked("containment")}
          label={TASK_LABELS.containment}
          hint="Stops the harm at once and may begin before the analysis is done."
        />
      </div>
      {recurring && (
        <Checkbox
          name="following"
          label="Also for those that follow"
          hint="Else this one alone is changed. What is done stays as it is."
        />
      )}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton size="lg">{submitLabel}</SubmitButton>
        <Link to={cancelHref} className="link">
          Leave it as it is
        </Link>
      </div>
    </Form>
  );
}

const written = (day: string | null): string => (isDay(day) ? formatDay(day, "en") : "");

function DateNotes({
  startOn,
  dueOn,
  planDays,
}: { startOn: string; dueOn: string } & Pick<TaskFormProps, "planDays">) {
  if (!isDay(dueOn)) return null;
  const length = isDay(startOn) ? daysBetween(startOn, dueOn) : 0;
  const late = planDays.to !== null && dueOn > planDays.to;
  const early = planDays.from !== null && dueOn < planDays.from;
  return (
    <div className="space-y-1" aria-live="polite">
      {length > SMALL_TASK_DAYS && (
        <InlineNote tone="warn">
          This takes {length} days. Tasks of up to {SMALL_TASK_DAYS} days are easier to see through: split it
          if you can.
        </InlineNote>
      )}
      {(late || early) && (
        <InlineNote tone="warn">
          {late
            ? `The plan ends on ${written(planDays.to)}, before this is due.`
            : `The plan starts only on ${written(planDays.from)}.`}
        </InlineNote>
      )}
    </div>
  );
}
