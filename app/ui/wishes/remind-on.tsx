import { Form } from "@remix-run/react";
import { Bell, BellRing } from "lucide-react";
import { longDay, type WishView } from "~/domain/wishes/wish";
import { Disclosure } from "../controls/disclosure";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TakeBack, useHere } from "./remind-me";

const DOOR = "/wishes";

export interface RemindOnProps {
  panel: { about: string; hour: number; tomorrow: string; set: WishView | null };
}

/** A day of one's own choice, for oneself alone. */
export function RemindOn({ panel }: RemindOnProps) {
  const { locale } = useReader();
  const here = useHere();
  const { about, set, tomorrow, hour } = panel;
  const Icon = set ? BellRing : Bell;
  return (
    <section aria-label="Remind me" className="no-print mt-3 text-sm">
      {set && (
        <div className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="flex items-start gap-2">
            <Icon aria-hidden="true" strokeWidth={1.75} className="mt-0.5 size-4 shrink-0 text-accent" />
            <span>
              You are reminded on <span className="font-medium">{longDay(set.comesOn, locale)}</span>.
            </span>
          </p>
          <TakeBack wish={set} />
        </div>
      )}
      <Disclosure summary={set ? "On another day" : "Remind me on…"}>
        <Form method="post" action={DOOR} preventScrollReset className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="about" value={about} />
          <input type="hidden" name="back" value={here} />
          <Field
            name="day"
            idPrefix="wish"
            label="Day"
            hint={`At ${String(hour).padStart(2, "0")}:00; of a quiet day, on the next open one.`}
            required
          >
            <DateInput name="day" min={tomorrow} required defaultValue={set?.day} key={set?.day ?? ""} />
          </Field>
          <SubmitButton action={DOOR} size="sm" variant="secondary" name="act" value="make">
            Remind me
          </SubmitButton>
        </Form>
      </Disclosure>
    </section>
  );
}
