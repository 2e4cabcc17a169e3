import { Form, Link } from "@remix-run/react";
import { type DateShift, MOST_SHIFT, type ShiftPreview, seenMoves } from "~/domain/tasks/shift-dates";
import { taskPath } from "~/domain/tasks/task";
import { type Day, formatDay } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { Button } from "../controls/button";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { InlineNote } from "../feedback/inline-note";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { Section } from "../layout/section";
import { HiddenFields } from "./hidden-fields";

interface ShiftFormProps {
  task: { id: string };
  /** What was typed, and what of it is a number of days. */
  asked: string;
  by: number | null;
  along: boolean;
  preview: ShiftPreview | null;
  planEndOn: Day | null;
  /** Why nothing can be moved here. */
  closed: string | null;
  back: string;
}

/** First by how many days, by an address; then what follows from it, and only its button moves anything. */
export function ShiftForm({ task, asked, by, along, preview, planEndOn, closed, back }: ShiftFormProps) {
  const action = `${taskPath(task.id)}/dates`;
  if (closed) return <Banner title="These dates stay">{closed}</Banner>;
  const wrong = asked !== "" && by === null;
  return (
    <>
      <Form
        method="get"
        action={action}
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
        preventScrollReset
      >
        <HiddenFields fields={{ back }} />
        <Field
          name="by"
          label="Working days"
          hint="With a minus it comes earlier."
          required
          error={wrong ? `A whole number from 1 to ${MOST_SHIFT}, such as 5 or -2.` : null}
          className="w-44"
        >
          <TextInput inputMode="text" defaultValue={asked || "1"} className="tabular" />
        </Field>
        <Checkbox name="along" defaultChecked={along} label="Move what waits for it along" className="pb-1" />
        <Button type="submit" className="h-10">
          Show what follows
        </Button>
      </Form>
      {preview && by !== null && (
        <Section title="What follows">
          <Moves preview={preview} />
          <Form method="post" action={action} className="mt-4 flex flex-wrap items-center gap-4">
            <HiddenFields
              fields={{ by: String(by), along: along ? "on" : "", seen: seenMoves(preview.moves), back }}
            />
            <SubmitButton action={action}>
              {preview.moves.length === 1 ? "Move it" : `Move ${preview.moves.length} tasks`}
            </SubmitButton>
            <Link to={back} className="link">
              Leave them as they are
            </Link>
          </Form>
          {planEndOn && preview.moves.some(({ beyondPlan }) => beyondPlan) && (
            <BeyondPlan planEndOn={planEndOn} />
          )}
        </Section>
      )}
    </>
  );
}

function BeyondPlan({ planEndOn }: { planEndOn: Day }) {
  const { locale } = useReader();
  return (
    <div className="mt-3">
      <InlineNote tone="warn">
        The plan ends on {formatDay(planEndOn, locale)}. Its own end is moved by asking the sponsor for a new
        date.
      </InlineNote>
    </div>
  );
}

function Moves({ preview }: { preview: ShiftPreview }) {
  return (
    <>
      <ul className="divide-y divide-line">
        {preview.moves.map((move) => (
          <li key={move.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2 text-sm">
            <span className="min-w-0 flex-1 basis-56">
              <span className="tabular mr-1 text-xs text-ink-muted">{move.number}</span> {move.title}
            </span>
            <MovedDays move={move} />
            {move.beyondPlan && <Badge tone="warn">After the plan’s end</Badge>}
          </li>
        ))}
      </ul>
      {preview.clashes.length > 0 && (
        <div className="mt-3 space-y-1">
          {preview.clashes.map(({ id, number, title, dueOn }) => (
            <InlineNote key={id} tone="warn">
              {number} “{title}” waits for it and stays{dueOn ? ", due " : ""}
              {dueOn && <DayWords day={dueOn} />}: it could not begin in time.
            </InlineNote>
          ))}
        </div>
      )}
    </>
  );
}

const DayWords = ({ day }: { day: Day | null }) => {
  const { locale } = useReader();
  return <>{day ? formatDay(day, locale) : "no date"}</>;
};

function MovedDays({ move: { before, after } }: { move: DateShift }) {
  const row = (label: string, from: Day | null, to: Day | null) =>
    from && (
      <span className="tabular whitespace-nowrap">
        <span className="text-xs text-ink-muted">{label} </span>
        <s className="text-ink-muted">
          <DayWords day={from} />
        </s>{" "}
        → <DayWords day={to} />
      </span>
    );
  return (
    <>
      {row("starts", before.startOn, after.startOn)}
      {row("due", before.dueOn, after.dueOn)}
    </>
  );
}
