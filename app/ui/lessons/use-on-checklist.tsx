import { Form } from "@remix-run/react";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { Section } from "../layout/section";

interface UseOnChecklistProps {
  lessonKey: string;
  /** Pilots of the viewer's that still have something to do. */
  pilots: readonly { code: string; title: string; hasIt: boolean }[];
}

/** Puts a lesson on the checklist of a pilot. */
export function UseOnChecklist({ lessonKey, pilots }: UseOnChecklistProps) {
  const action = `/lessons/${lessonKey}/checklist`;
  const open = pilots.filter(({ hasIt }) => !hasIt);
  const taken = pilots.filter(({ hasIt }) => hasIt);
  return (
    <Section title="Use as a checklist item" id="checklist">
      {open.length > 0 && (
        <Form method="post" action={action} className="no-print flex flex-wrap items-end gap-3">
          <Field name="code" label="On the checklist of" required className="min-w-0 flex-1 basis-64">
            <Select
              placeholder="Choose a pilot"
              options={open.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
            />
          </Field>
          <SubmitButton action={action} variant="secondary" className="h-10">
            Put it there
          </SubmitButton>
        </Form>
      )}
      <p className="mt-2 text-sm text-ink-muted">
        {taken.length > 0 && `It stands on the checklist of ${taken.map(({ code }) => code).join(", ")}. `}
        {pilots.length === 0 &&
          "No pilot of yours is under way. A checklist is kept by the pilot’s owner and by CX leaders."}
      </p>
    </Section>
  );
}
