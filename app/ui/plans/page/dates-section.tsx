import { Form, Link } from "@remix-run/react";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { Day } from "~/shared/calendar";
import { useReader } from "../../controls/reader";
import { SubmitButton } from "../../form/submit-button";
import { Section } from "../../layout/section";
import { dayText, plural } from "../plan-words";

export interface DateMove {
  id: string;
  fromDay: Day;
  toDay: Day;
  reason: string;
  status: "requested" | "accepted" | "declined";
  byName: string;
  agreedByName: string | null;
  /** The viewer may answer it. */
  mine: boolean;
}

interface DatesSectionProps {
  facts: PlanFacts;
  moves: readonly DateMove[];
  promise: { moves: number; days: number };
  canRequest: boolean;
  editHref: string | null;
}

/** What was promised and what became of it: every moved date stays. */
export function DatesSection({ facts, moves, promise, canRequest, editHref }: DatesSectionProps) {
  const { locale } = useReader();
  const say = (day: Day | null) => (day ? dayText(day, locale) : "not set");
  const rows: [string, Day | null][] = [
    ["Start", facts.startedOn ?? facts.startOn],
    ["End", facts.endOn],
    ...(promise.days !== 0 ? ([["First promised", facts.firstEndOn]] as [string, Day | null][]) : []),
    ...(facts.implementedOn ? ([["Implemented", facts.implementedOn]] as [string, Day | null][]) : []),
    ...(facts.effectiveOn ? ([["Effective from", facts.effectiveOn]] as [string, Day | null][]) : []),
  ];
  return (
    <Section
      id="dates"
      title="Dates"
      aside={
        editHref ? (
          <Link to={editHref} className="link no-print">
            Edit
          </Link>
        ) : (
          canRequest && (
            <Link to={`/plans/${facts.code}/date-request`} className="link no-print">
              Ask for a new end
            </Link>
          )
        )
      }
    >
      <dl className="space-y-1 text-sm">
        {rows.map(([label, day]) => (
          <div key={label} className="flex justify-between gap-4">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="tabular">{say(day)}</dd>
          </div>
        ))}
      </dl>
      {promise.moves > 0 && (
        <p className="mt-2 text-sm">
          Moved {promise.moves === 1 ? "once" : `${promise.moves} times`}
          {promise.days > 0 && `, by ${plural(promise.days, "day")} since the first promise`}
        </p>
      )}
      {moves.length > 0 && (
        <ul className="mt-3 space-y-3 border-l border-line pl-3 text-sm">
          {moves.map((move) => (
            <li key={move.id}>
              <p className="tabular">
                <span className={move.status === "declined" ? "text-ink-muted line-through" : undefined}>
                  {say(move.fromDay)} → {say(move.toDay)}
                </span>{" "}
                <span className="text-ink-muted">
                  {move.status === "requested" ? "asked for" : move.status} by{" "}
                  {move.status === "requested" ? move.byName : (move.agreedByName ?? "somebody")}
                </span>
              </p>
              <p className="break-words text-ink-muted">{move.reason}</p>
              {move.status === "requested" && move.mine && <Answer code={facts.code} id={move.id} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Answer({ code, id }: { code: string; id: string }) {
  const action = `/plans/${code}/date-moves/${id}`;
  return (
    <Form method="post" action={action} preventScrollReset className="no-print mt-1.5 flex gap-2">
      <SubmitButton size="sm" name="answer" value="accepted" action={action}>
        Accept
      </SubmitButton>
      <SubmitButton size="sm" variant="secondary" name="answer" value="declined" action={action}>
        Decline
      </SubmitButton>
    </Form>
  );
}
