import { Form } from "@remix-run/react";
import { FILE_NOTE_LIMIT, MAX_PLAN_FILES, planFilesPath } from "~/domain/plans/plan-file";
import { Field } from "../../form/field";
import { FileInput } from "../../form/file-input";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";
import { type FormReply, typed } from "../form-reply";

export function FilesForm({ code, reply }: { code: string; reply?: FormReply | null }) {
  const action = planFilesPath(code);
  return (
    <Form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="space-y-4"
      preventScrollReset
    >
      <Field name="files" idPrefix="plan-files" label="Files" error={reply?.fieldErrors.files} required>
        <FileInput
          multiple
          required={false}
          takes={`Pictures, PDFs, sheets or any other files, up to 10 MB each and ${MAX_PLAN_FILES} in all`}
        />
      </Field>
      <Field name="note" idPrefix="plan-files" label="What is it?" error={reply?.fieldErrors.note}>
        <TextInput
          defaultValue={typed(reply, "note")}
          maxLength={FILE_NOTE_LIMIT}
          placeholder="Offer of 3 October, with the cost a month"
        />
      </Field>
      <SubmitButton variant="secondary" action={action}>
        Attach
      </SubmitButton>
    </Form>
  );
}
