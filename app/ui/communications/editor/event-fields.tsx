import { Disclosure } from "../../controls/disclosure";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { DateInput, NumberInput } from "../../form/special-inputs";
import { TextInput } from "../../form/text-input";

interface EventFieldsProps {
  value: (name: string) => string;
  error: (name: string) => string[] | undefined;
  zones: readonly string[];
  open: boolean;
}

/** One moment for everybody; each reader sees it by their own clock, and gets it as a file for their calendar. */
export function EventFields({ value, error, zones, open }: EventFieldsProps) {
  const names = ["eventDay", "eventTime", "eventZone", "eventMinutes", "eventPlace"];
  return (
    <Disclosure summary="A moment to come to" open={open || names.some((name) => error(name))}>
      <div className="space-y-4 pt-2">
        <div className="flex flex-wrap gap-4">
          <Field name="eventDay" label="Day" error={error("eventDay")}>
            <DateInput defaultValue={value("eventDay")} />
          </Field>
          <Field name="eventTime" label="Begins at" error={error("eventTime")}>
            <TextInput type="time" defaultValue={value("eventTime")} className="tabular sm:w-32" />
          </Field>
          <Field name="eventMinutes" label="How long" error={error("eventMinutes")}>
            <NumberInput defaultValue={value("eventMinutes")} unit="minutes" />
          </Field>
        </div>
        <Field
          name="eventZone"
          label="By the clock of"
          hint="Readers elsewhere see their own hour."
          error={error("eventZone")}
        >
          <Select
            defaultValue={value("eventZone")}
            placeholder="Choose a time zone"
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          />
        </Field>
        <Field name="eventPlace" label="Place, or address to join at" error={error("eventPlace")}>
          <TextInput
            defaultValue={value("eventPlace")}
            maxLength={300}
            placeholder="https://meet.example.com/customers"
          />
        </Field>
      </div>
    </Disclosure>
  );
}
