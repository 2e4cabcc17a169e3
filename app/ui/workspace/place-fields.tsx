import { SETTING_LABELS } from "~/domain/workspace/settings";
import { Field, type FieldErrors } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { localeOptions, zoneOptions } from "../people/place-options";

export type PlaceName = "timeZone" | "locale" | "currency";
export const PLACE_NAMES: readonly PlaceName[] = ["timeZone", "locale", "currency"];

interface PlaceFieldProps {
  name: PlaceName;
  zones: readonly string[];
  hint: string;
  error?: FieldErrors;
  /** What the form around it knows of the input: its value, its handlers. */
  input: { name?: string; defaultValue?: string };
}

/** Where a workspace stands and how it counts: asked for when it is set up, changed in its settings. */
export function PlaceField({ name, zones, hint, error, input }: PlaceFieldProps) {
  return (
    <Field name={name} label={SETTING_LABELS[name]} hint={hint} required error={error}>
      {name === "timeZone" ? (
        <Select {...input} options={zoneOptions(zones)} />
      ) : name === "locale" ? (
        <Select {...input} options={localeOptions} />
      ) : (
        <TextInput {...input} maxLength={3} className="w-28 uppercase" />
      )}
    </Field>
  );
}
