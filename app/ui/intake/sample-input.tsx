import { Disclosure } from "../controls/disclosure";
import { Field, type FieldErrors } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { CodeBlock } from "./code-block";

/** A body as the program sends it. It stays in this form: a sample is somebody's answer. */
export function SampleInput({
  sample,
  example,
  error,
}: {
  sample: string;
  example: string;
  error: FieldErrors;
}) {
  return (
    <div className="max-w-3xl space-y-3">
      <Field
        name="sample"
        label="Sample"
        hint="One body as the program sends it, with one or two responses. It is read here and kept nowhere."
        error={error}
      >
        <TextArea
          rows={8}
          defaultValue={sample}
          spellCheck={false}
          className="max-h-80 overflow-y-auto font-mono text-xs"
        />
      </Field>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <SubmitButton variant="secondary" name="step" value="read">
          Read the sample
        </SubmitButton>
        <Disclosure summary="What such a body looks like" className="min-w-0 flex-1">
          <CodeBlock label="Example" text={example} />
        </Disclosure>
      </div>
    </div>
  );
}
