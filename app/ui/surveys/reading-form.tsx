import { Form } from "@remix-run/react";
import { DELIMITER_LABELS, DELIMITERS, type Delimiter } from "~/domain/surveys/delimiter";
import { ENCODING_LABELS, ENCODINGS, type Encoding } from "~/domain/surveys/encoding";
import { Disclosure } from "../controls/disclosure";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";

export interface ReadingFormProps {
  importId: string;
  encoding: Encoding;
  delimiter: Delimiter;
  error: string | null;
}

/** How the file was read, and another way to read it where letters or columns came out wrong. */
export function ReadingForm({ importId, encoding, delimiter, error }: ReadingFormProps) {
  const action = `/imports/${importId}/reading`;
  return (
    <Disclosure
      open={error !== null}
      summary={`Read as ${ENCODING_LABELS[encoding]}, ${DELIMITER_LABELS[delimiter].toLowerCase()} between the columns. Letters or columns look wrong?`}
    >
      <Form
        method="post"
        action={action}
        className="flex flex-wrap items-end gap-4 rounded-lg border border-line p-4"
      >
        <Field name="encoding" label="Letters" required className="min-w-64 max-sm:w-full">
          <Select
            options={ENCODINGS.map((value) => ({ value, label: ENCODING_LABELS[value] }))}
            defaultValue={encoding}
          />
        </Field>
        <Field
          name="delimiter"
          label="Between the columns"
          required
          error={error}
          className="min-w-48 max-sm:w-full"
        >
          <Select
            options={DELIMITERS.map((value) => ({ value, label: DELIMITER_LABELS[value] }))}
            defaultValue={delimiter}
          />
        </Field>
        <SubmitButton variant="secondary" action={action} size="lg">
          Read the file again
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
