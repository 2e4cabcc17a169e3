import { Form, Link } from "@remix-run/react";
import { Button } from "../controls/button";
import { Field } from "../form/field";
import { Select } from "../form/select";

export interface SavedMappingChoiceProps {
  importId: string;
  saved: readonly { id: string; name: string }[];
  chosen: string;
}

/** Lays a mapping that was kept before over the columns; nothing is saved or checked by it. */
export function SavedMappingChoice({ importId, saved, chosen }: SavedMappingChoiceProps) {
  if (saved.length === 0) return null;
  return (
    <Form
      method="get"
      action={`/imports/${importId}/columns`}
      className="flex max-w-xl flex-wrap items-end gap-3"
    >
      <Field name="mapping" label="Saved mapping" required className="grow">
        <Select
          key={chosen}
          required={false}
          defaultValue={chosen}
          placeholder="None: as guessed from the file"
          options={saved.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Button type="submit" variant="secondary">
        Use it
      </Button>
      <Link to="/imports/mappings" className="link pb-2.5 text-sm">
        Keep them in order
      </Link>
    </Form>
  );
}
