import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { type DateImpact, type ImpactFacts, impactOfDate, WATCH_DAYS } from "~/domain/plans/date-impact";
import type { Pace } from "~/domain/plans/load";
import { HALT_REASON_LABELS, HALT_REASONS } from "~/domain/plans/plan";
import { addDays, isDay } from "~/shared/calendar";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { type FormReply, typed } from "./form-reply";
import { dayText, plural } from "./plan-words";

interface DateRequestFormProps {
  code: string;
  impact: ImpactFacts;
  /** The day looked at before anything is asked for. */
  asked: string;
  /** Who reads it: the sponsor, or whoever stands in for them. */
  readBy: string;
  owner: { name: string; open: number; limit: number } | null;
  pace: Pace | null;
  reply?: FormReply | null;
}

/** Duplicates and causes that are gone end a plan; they do not move its end. */
const REASONS = HALT_REASONS.filter(
  (reason) => reason !== "duplicate" && reason !== "causeGone" && reason !== "noLongerWanted",
);

export function DateRequestForm(props: DateRequestFormProps) {
  const { impact, asked, readBy, reply, code } = props;
  const { locale } = useReader();
  const [day, setDay] = useState(typed(reply, "toDay") ?? asked);
  return (
    <Form method="post" className="space-y-6">
      <Field
        name="toDay"
        label="Which day instead?"
        hint={impact.endOn ? `The end that holds now is ${dayText(impact.endOn, locale)}.` : undefined}
        error={reply?.fieldErrors.toDay}
        required
      >
        <DateInput
          defaultValue={typed(reply, "toDay") ?? asked}
          min={addDays(impact.today, 1)}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </Field>
      {isDay(day) && <Impact code={code} impact={impactOfDate(impact, day)} />}
      <noscript>
        <SubmitButton variant="secondary" formMethod="get">
          Show what it changes
        </SubmitButton>
      </noscript>
      <Load owner={props.owner} pace={props.pace} />
      <Field name="reasonKind" label="What is the reason?" error={reply?.fieldErrors.reasonKind} required>
        <Select
          options={REASONS.map((value) => ({ value, label: HALT_REASON_LABELS[value] }))}
          placeholder="Choose the reason"
          defaultValue={typed(reply, "reasonKind")}
        />
      </Field>
      <Field
        name="reason"
        label="In your words: why does it have to move?"
        hint={readBy ? `${readBy} reads it before they answer.` : undefined}
        error={reply?.fieldErrors.reason}
        required
      >
        <TextArea defaultValue={typed(reply, "reason")} rows={3} />
      </Field>
      <SubmitButton>Ask for it</SubmitButton>
    </Form>
  );
}

/** What the new day would mean, before anybody is asked. */
function Impact({ code, impact }: { code: string; impact: DateImpact }) {
  const { locale } = useReader();
  const { days, sinceFirst, tasksOutside, checkInsOutside, unwatched, pace } = impact;
  const lines = [
    days === 0
      ? "This is the end already."
      : `${plural(Math.abs(days), "day")} ${days > 0 ? "later" : "earlier"} than now${sinceFirst > 0 ? `, ${plural(sinceFirst, "day")} after the first promise` : ""}.`,
    checkInsOutside.length > 0
      ? `${plural(checkInsOutside.length, "check-in")} would not lie before it: ${checkInsOutside.map((each) => dayText(each, locale)).join(", ")}.`
      : unwatched > WATCH_DAYS
        ? `${plural(unwatched, "day")} without a check-in before it; hold one in between.`
        : null,
    pace && paceLine(pace),
  ].filter((line) => line !== null);
  return (
    <section
      aria-label="What it changes"
      aria-live="polite"
      className="rounded-md bg-sunken px-4 py-3 text-sm"
    >
      <ul className="space-y-1">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {tasksOutside.length > 0 && (
          <li>
            {plural(tasksOutside.length, "task")} due after it:{" "}
            {tasksOutside.slice(0, 3).map(({ id, title }, at) => (
              <span key={id}>
                {at > 0 && ", "}
                <Link to={`/tasks/${id}`} className="link">
                  {title}
                </Link>
              </span>
            ))}
            {tasksOutside.length > 3 && (
              <>
                {" "}
                and{" "}
                <Link to={`/plans/${code}#tasks`} className="link">
                  {tasksOutside.length - 3} more
                </Link>
              </>
            )}
          </li>
        )}
      </ul>
    </section>
  );
}

function paceLine({ name, unit, perMonthNow, perMonthThen }: NonNullable<DateImpact["pace"]>): string {
  const per = (value: string) => `${value} ${unit}`.trim();
  if (perMonthThen === null) return `${name}: no day is left from its last reading to this end.`;
  return `${name} has to move by ${per(perMonthThen)} a month${perMonthNow === null ? "; by the end that holds no day is left" : ` instead of ${per(perMonthNow)}`}.`;
}

function Load({ owner, pace }: Pick<DateRequestFormProps, "owner" | "pace">) {
  if (!owner) return null;
  const past =
    pace && pace.finished > 0
      ? ` ${owner.name} finished ${plural(pace.finished, "plan")} before${pace.meanDays === null ? "" : `, in ${plural(pace.meanDays, "day")} on average`}; ${pace.onTime} of ${pace.promised} by the end first promised.`
      : ` ${owner.name} has finished no plan yet.`;
  return (
    <p className="text-sm text-ink-muted">
      {owner.name} has {plural(owner.open, "other open plan")}, {owner.limit} at most.{past}
    </p>
  );
}
