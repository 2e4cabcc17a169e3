import { Form } from "@remix-run/react";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FileInput } from "../form/file-input";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { HiddenFields } from "./hidden-fields";

interface EvidenceFormProps {
  /** Where it is posted: with the move to done, or as evidence alone. */
  action: string;
  label: string;
  fields: Record<string, string>;
  /** A note or a file has to be there. */
  needed: boolean;
  answer?: Pick<FormAnswer, "fieldErrors" | "values"> | null;
}

/** A note, a photo or another file: what shows that a task is done. */
export function EvidenceForm({ action, label, fields, needed, answer }: EvidenceFormProps) {
  const note = answer?.values.note;
  return (
    <Form
      method="post"
      action={action}
      encType="multipart/form-data"
      preventScrollReset
      className="space-y-4"
    >
      <HiddenFields fields={fields} />
      <Field name="note" label="Note" idPrefix="done" error={answer?.fieldErrors.note}>
        <TextArea rows={2} defaultValue={typeof note === "string" ? note : ""} />
      </Field>
      <Field name="file" label="Photos or files" idPrefix="done" error={answer?.fieldErrors.file}>
        <FileInput
          multiple
          takes="Photos, PDFs or any other files, up to 10 MB each"
          accept="image/*,.pdf,.txt,.csv,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.zip,.eml,.msg"
        />
      </Field>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton action={action} size="lg" className="max-sm:w-full">
          {label}
        </SubmitButton>
        {needed && <p className="text-sm text-ink-muted">One of the two has to show that it is done.</p>}
      </div>
    </Form>
  );
}
