import { Form, Link } from "@remix-run/react";
import { CircleCheck, CircleDashed, CircleHelp, OctagonAlert } from "lucide-react";
import { LATER_RESULTS } from "~/domain/verification/later-reading";
import { isAlarm, type LaterView } from "~/domain/verification/later-view";
import type { Day } from "~/shared/calendar";
import { Button, ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";
import { signedNumber, twoDecimals } from "./proof-words";

interface LaterListProps {
  readings: readonly LaterView[];
  today: Day;
  /** Whose plan it is stands on the plan's own page already. */
  withPlan?: boolean;
  /** May answer an alarm and read again what told nothing. */
  mayAnswer: boolean;
}

const MARKS = {
  holds: { Icon: CircleCheck, look: "text-good" },
  relapsed: { Icon: OctagonAlert, look: "text-bad" },
  cannotTell: { Icon: CircleHelp, look: "text-ink-muted" },
} as const;

/** Does it last? Six and twelve months later, with what was read. */
export function LaterList({ readings, today, withPlan = true, mayAnswer }: LaterListProps) {
  return (
    <ul className="divide-y divide-line">
      {readings.map((reading) => (
        <li key={reading.id} className="flex gap-3 py-3 text-sm">
          <Mark reading={reading} />
          <div className="min-w-0 flex-1 space-y-1">
            <p className="text-base">
              {withPlan && (
                <>
                  <Link to={`/plans/${reading.planCode}`} className="link font-medium">
                    {reading.planTitle}
                  </Link>{" "}
                  <span className="tabular text-ink-muted">{reading.planCode}</span>
                  {" · "}
                </>
              )}
              after {reading.months === 6 ? "six" : "twelve"} months:{" "}
              <strong className="font-medium">{wordsOf(reading, today)}</strong>
            </p>
            <Told reading={reading} />
            {isAlarm(reading) && mayAnswer && (
              <p className="no-print pt-1">
                <ButtonLink to={`/later-readings/${reading.id}/answer`} size="sm">
                  Say what follows
                </ButtonLink>
              </p>
            )}
            {reading.result === "cannotTell" && mayAnswer && (
              <Form
                method="post"
                action={`/later-readings/${reading.id}/repetition`}
                className="no-print pt-1"
              >
                <Button type="submit" size="sm">
                  Read again
                </Button>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Mark({ reading }: { reading: LaterView }) {
  const { Icon, look } = reading.result
    ? MARKS[reading.result]
    : { Icon: CircleDashed, look: "text-ink-muted" };
  return <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${look}`} />;
}

const wordsOf = ({ result, dueOn }: LaterView, today: Day): string =>
  result ? LATER_RESULTS[result].toLowerCase() : dueOn > today ? "not due yet" : "due";

function Told({ reading }: { reading: LaterView }) {
  const { locale } = useReader();
  const { figures, window, answered } = reading;
  if (reading.readOn === null) {
    return <p className="text-ink-muted">It is read on {dayText(reading.dueOn, locale)}, by itself.</p>;
  }
  return (
    <>
      <p className="text-ink-muted">
        read on {dayText(reading.readOn, locale)}
        {window && ` of ${dayText(window.from, locale)} to ${dayText(window.to, locale)}`}
        {figures && figures.mean !== null && figures.diff !== null && (
          <>
            :{" "}
            <span className="tabular text-ink">
              {twoDecimals(figures.mean)}, n {figures.n}, {signedNumber(figures.diff)} against the baseline
              {figures.lower !== null &&
                figures.upper !== null &&
                ` (${signedNumber(figures.lower)} to ${signedNumber(figures.upper)})`}
            </span>
          </>
        )}
      </p>
      {reading.result !== "holds" && <p className="text-ink-muted">{reading.why.join(" ")}</p>}
      {answered && (
        <p>
          <span className="text-ink-muted">
            {answered.byName}, {dayText(answered.on, locale)}:
          </span>{" "}
          {answered.answer}
        </p>
      )}
    </>
  );
}
