import { Field, type FieldErrors } from "../../form/field";
import { Select } from "../../form/select";
import { TextInput } from "../../form/text-input";

export interface RegisterChoice {
  id: string;
  name: string;
  about: string;
  retired: boolean;
}

interface AudienceChoiceProps {
  choices: readonly RegisterChoice[];
  audienceId: string;
  audience: string;
  errors: { audienceId?: FieldErrors; audience?: FieldErrors };
  idPrefix?: string;
}

/** Who is told: an audience of the register, which can be sent something, or a name that is settled later. */
export function AudienceChoice({ choices, audienceId, audience, errors, idPrefix }: AudienceChoiceProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        name="audienceId"
        label="Who is told?"
        hint="From the register."
        error={errors.audienceId}
        idPrefix={idPrefix}
        required
      >
        <Select
          required={false}
          defaultValue={audienceId}
          placeholder="Not in the register"
          options={choices.map(({ id, name, retired }) => ({
            value: id,
            label: retired ? `${name} (told no more)` : name,
            disabled: retired && id !== audienceId,
          }))}
        />
      </Field>
      <Field
        name="audience"
        label="Or name them"
        hint="If not in the register."
        error={errors.audience}
        idPrefix={idPrefix}
      >
        <TextInput defaultValue={audienceId ? "" : audience} maxLength={200} placeholder="Field service" />
      </Field>
    </div>
  );
}
