import { Form, Link } from "@remix-run/react";
import { taskPath } from "~/domain/tasks/task";
import type { TaskView } from "~/domain/tasks/task-view";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import type { StaleField } from "../form/stale-notice";
import { SubmitButton } from "../form/submit-button";
import { HiddenFields } from "./hidden-fields";

interface AssignmentFormProps {
  task: Pick<TaskView, "id" | "version" | "assignee" | "dueOn">;
  people: readonly { id: string; name: string }[];
  back: string;
  answer: Partial<FormAnswer> | null | undefined;
}

const typed = (answer: AssignmentFormProps["answer"], name: string): string | undefined => {
  const value = answer?.values?.[name];
  return typeof value === "string" ? value : undefined;
};

/** The two things of a task that change most, as a page: the way without scripts, and where a refusal is explained. */
export function AssignmentForm({ task, people, back, answer }: AssignmentFormProps) {
  return (
    <Form method="post" action={`${taskPath(task.id)}/assignment`} className="space-y-5">
      {/* A refused form keeps the version it was read at. */}
      <HiddenFields fields={{ version: typed(answer, "version") ?? String(task.version), back }} />
      <Field name="assigneeId" label="Who does it" error={answer?.fieldErrors?.assigneeId}>
        <Select
          placeholder="Nobody yet"
          defaultValue={typed(answer, "assigneeId") ?? task.assignee?.id ?? ""}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="dueOn" label="Due on" error={answer?.fieldErrors?.dueOn}>
        <DateInput defaultValue={typed(answer, "dueOn") ?? task.dueOn ?? ""} />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton size="lg">Save</SubmitButton>
        <Link to={back} className="link">
          Leave it as it is
        </Link>
      </div>
    </Form>
  );
}

/** What was chosen beside what somebody else saved meanwhile; a form of one cell has one field. */
export function staleAssignment(
  values: FormAnswer["values"],
  task: AssignmentFormProps["task"],
  people: AssignmentFormProps["people"],
): StaleField[] {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const fields: (StaleField | null)[] = [
    typeof values.assigneeId === "string"
      ? {
          name: "assigneeId",
          label: "Who does it",
          yours: values.assigneeId,
          theirs: task.assignee?.id ?? "",
          yoursShown: values.assigneeId && nameOf(values.assigneeId),
          theirsShown: task.assignee?.name,
        }
      : null,
    typeof values.dueOn === "string"
      ? { name: "dueOn", label: "Due on", yours: values.dueOn, theirs: task.dueOn ?? "" }
      : null,
  ];
  return fields.filter((field) => field !== null);
}
