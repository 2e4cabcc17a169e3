import { Form } from "@remix-run/react";
import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { HiddenFields } from "./hidden-fields";

interface QuickAddTaskProps {
  code: string;
  people: readonly { id: string; name: string }[];
  /** How many tasks there are: one more means that ours arrived, and the fields are empty for the next. */
  count: number;
}

/** A task in one line: what, who, by when. Everything else has its own page. */
export function QuickAddTask({ code, people, count }: QuickAddTaskProps) {
  const ref = useRef<HTMLFormElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) ref.current?.reset();
    before.current = count;
  }, [count]);
  const action = `/plans/${code}/tasks/new`;
  return (
    <Form
      ref={ref}
      method="post"
      action={action}
      preventScrollReset
      className="no-print mt-3 grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_10rem_10rem_auto]"
    >
      <HiddenFields fields={{ mandatory: "on", quick: "on" }} />
      <Field name="title" label="Add a task" idPrefix="quick" required>
        <TextInput placeholder="What has to be done" />
      </Field>
      <Field name="assigneeId" label="Who does it" idPrefix="quick" hideLabel>
        <Select
          placeholder="Nobody yet"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="dueOn" label="Due on" idPrefix="quick" hideLabel>
        <DateInput className="sm:w-full" />
      </Field>
      <SubmitButton action={action} variant="secondary" size="lg" icon={<Plus aria-hidden="true" />}>
        Add
      </SubmitButton>
    </Form>
  );
}
