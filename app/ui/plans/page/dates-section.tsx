import { Form, Link } from "@remix-run/react";
import { HALT_REASON_LABELS, type HaltReason } from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { Day } from "~/shared/calendar";
import { Dialog, DialogActions } from "../../controls/dialog";
import { useReader } from "../../controls/reader";
import { Field } from "../../form/field";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";
import { Section } from "../../layout/section";
import { dayText, plural } from "../plan-words";

export interface DateMove {
  id: string;
  fromDay: Day;
  toDay: Day;
  reasonKind: string;
  reason: string;
  status: "requested" | "accepted" | "declined" | "withdrawn";
  answer: string;
  byName: string;
  agreedByName: string | null;
  /** The viewer may answer it. */
  mine: boolean;
  /** For whom the viewer would answer, while that person is away. */
  insteadOf: string | null;
  /** The viewer may take it back. */
  withdrawable: boolean;
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
          <Link to={`/commitments?plan=${facts.code}`} className="link">
            Moved {promise.moves === 1 ? "once" : `${promise.moves} times`}
          </Link>
          {promise.days > 0 && `, by ${plural(promise.days, "day")} since the first promise`}
        </p>
      )}
      {moves.length > 0 && (
        <ul className="mt-3 space-y-3 border-l border-line pl-3 text-sm">
          {moves.map((move) => (
            <li key={move.id}>
              <p className="tabular">
                <span className={isOff(move) ? "text-ink-muted line-through" : undefined}>
                  {say(move.fromDay)} → {say(move.toDay)}
                </span>{" "}
                <span className="text-ink-muted">{saidOf(move)}</span>
              </p>
              <p className="break-words text-ink-muted">
                {move.reasonKind && (
                  <span className="text-ink">{HALT_REASON_LABELS[move.reasonKind as HaltReason]}. </span>
                )}
                {move.reason}
              </p>
              {move.answer && (
                <p className="break-words">
                  {move.agreedByName}: “{move.answer}”
                </p>
              )}
              {move.status === "requested" && <Answer code={facts.code} move={move} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const isOff = ({ status }: DateMove) => status === "declined" || status === "withdrawn";

function saidOf({ status, byName, agreedByName }: DateMove): string {
  if (status === "requested") return `asked for by ${byName}`;
  if (status === "withdrawn") return `asked for by ${byName} and withdrawn`;
  return `${status} by ${agreedByName ?? "somebody"}`;
}

function Answer({ code, move }: { code: string; move: DateMove }) {
  const action = `/plans/${code}/date-moves/${move.id}`;
  return (
    <>
      {move.mine && move.insteadOf && (
        <p className="no-print mt-1.5 text-ink-muted">You answer for {move.insteadOf}, who is away.</p>
      )}
      <div className="no-print mt-1.5 flex flex-wrap gap-2">
        {move.mine && (
          <>
            <Form method="post" action={action} preventScrollReset>
              <SubmitButton size="sm" name="answer" value="accepted" action={action}>
                Accept
              </SubmitButton>
            </Form>
            <Dialog trigger="Decline" size="sm" title="The old end stays">
              <Form method="post" action={action} preventScrollReset>
                <input type="hidden" name="answer" value="declined" />
                <Field
                  name="text"
                  idPrefix={`date-${move.id}`}
                  label={`What do you tell ${move.byName}?`}
                  required
                >
                  <TextArea rows={3} required maxLength={10_000} />
                </Field>
                <DialogActions>
                  <SubmitButton action={action}>Decline</SubmitButton>
                </DialogActions>
              </Form>
            </Dialog>
          </>
        )}
        {move.withdrawable && (
          <Form method="post" action={`${action}/withdrawal`} preventScrollReset>
            <SubmitButton size="sm" variant="secondary" action={`${action}/withdrawal`}>
              Withdraw
            </SubmitButton>
          </Form>
        )}
      </div>
    </>
  );
}
