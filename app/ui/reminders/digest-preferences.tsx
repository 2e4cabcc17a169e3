import { Form, Link } from "@remix-run/react";
import { isQuietHour } from "~/domain/letters/send-time";
import { MUTABLE_KINDS, REMINDER_KIND_LABELS, type ReminderKind } from "~/domain/reminders/reminder-kinds";
import type { FormAnswer } from "~/shared/form-answer";
import { Checkbox } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";

export const DIGEST_ACTION = "/profile/digest";

export interface DigestPreferencesProps {
  digestHour: number;
  digestByMail: boolean;
  mutedKinds: readonly ReminderKind[];
  version: number;
  quietFrom: number;
  quietUntil: number;
  timeZone: string;
  answer?: FormAnswer;
}

/** "New York" of "America/New_York". */
const placeOf = (timeZone: string): string => (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
const clock = (hour: number): string => `${String(hour % 24).padStart(2, "0")}:00`;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: clock(hour) }));

/** When the daily digest comes, by which road, and what it speaks of. */
export function DigestPreferences(props: DigestPreferencesProps) {
  const { digestHour, digestByMail, mutedKinds, version, timeZone, answer } = props;
  return (
    <Form key={version} method="post" action={DIGEST_ACTION} className="space-y-5" preventScrollReset>
      <FormErrors
        fieldErrors={answer?.fieldErrors}
        formErrors={answer?.formErrors}
        labels={{ digestHour: "Hour" }}
      />
      <input type="hidden" name="version" value={version} />
      <Field
        name="digestHour"
        label="Hour"
        hint={`By the clock of ${placeOf(timeZone)}. ${quietWords(props)}`}
        required
        error={answer?.fieldErrors.digestHour?.[0]}
      >
        <Select defaultValue={String(digestHour)} options={HOURS} />
      </Field>
      <Checkbox
        name="digestByMail"
        value="yes"
        defaultChecked={digestByMail}
        label="By letter, too"
        hint="Without it your digest is read here alone: the bell says that it is there."
      />
      <Fieldset name="wanted" label="What it speaks of" required>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {MUTABLE_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              name="wanted[]"
              id={`wanted-${kind}`}
              value={kind}
              defaultChecked={!mutedKinds.includes(kind)}
              label={REMINDER_KIND_LABELS[kind]}
            />
          ))}
        </div>
      </Fieldset>
      <p className="text-sm text-ink-muted">
        Always said: what waits for your decision, what has climbed the ladder up to you, and what you wanted
        to be reminded of.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="secondary" action={DIGEST_ACTION}>
          Save the digest
        </SubmitButton>
        <Link to="/reminders" className="link text-sm">
          What would be sent to you
        </Link>
        <Link to="/digests" className="link text-sm">
          Earlier digests
        </Link>
      </div>
    </Form>
  );
}

function quietWords({ digestHour, quietFrom, quietUntil }: DigestPreferencesProps): string {
  const quiet = { quietFrom, quietUntil };
  if (quietFrom === quietUntil) return "No hours are quiet here.";
  const words = `Nobody is written to from ${clock(quietFrom)} to ${clock(quietUntil)}, nor on quiet days.`;
  return isQuietHour(digestHour, quiet)
    ? `${words} Your hour lies in between: your digest comes at ${clock(quietUntil)}.`
    : `${words} A digest set to an hour in between comes at ${clock(quietUntil)}.`;
}
