import { Form } from "@remix-run/react";
import { BARRIERS } from "~/domain/tasks/task";
import { blockSchema } from "~/domain/tasks/task.schema";
import type { TaskView } from "~/domain/tasks/task-view";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { HiddenFields } from "./hidden-fields";

interface BlockFormProps {
  task: Pick<TaskView, "version">;
  people: readonly { id: string; name: string }[];
  back: string;
  answer: FormAnswer | null | undefined;
}

export function BlockForm({ task, people, back, answer }: BlockFormProps) {
  const f = useZodForm(blockSchema, {
    defaultValues: { reason: "", waitingFor: "", waitingForId: "", barrier: "" },
    answer,
  });
  return (
    <Form {...f.formProps} className="space-y-5">
      <HiddenFields fields={{ version: String(task.version), back }} />
      <Field name="reason" label="What holds it up" required error={f.errorOf("reason")}>
        <TextArea {...f.field("reason")} rows={3} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="waitingForId" label="Waiting for somebody here" error={f.errorOf("waitingForId")}>
          <Select
            {...f.field("waitingForId")}
            placeholder="Nobody in particular"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field
          name="waitingFor"
          label="Or for somebody or something else"
          hint="A team, a supplier, a delivery."
          error={f.errorOf("waitingFor")}
        >
          <TextInput {...f.field("waitingFor")} />
        </Field>
      </div>
      <Field
        name="barrier"
        label="Which barrier it is"
        hint="A report counts them."
        error={f.errorOf("barrier")}
      >
        <Select
          {...f.field("barrier")}
          placeholder="None of these, or not sure"
          options={Object.entries(BARRIERS).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <SubmitButton size="lg" className="max-sm:w-full">
        Mark as blocked
      </SubmitButton>
    </Form>
  );
}
