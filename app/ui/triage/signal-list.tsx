import { Form, Link } from "@remix-run/react";
import { useRef } from "react";
import { SIGNAL_KIND_LABELS, SIGNAL_STATUS_LABELS, weeksWaiting, weeksWords } from "~/domain/triage/signal";
import type { SignalDecision } from "~/domain/triage/signal.machine";
import type { Day } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { Button, type ButtonVariant } from "../controls/button";
import { Disclosure } from "../controls/disclosure";
import { useRowKeys } from "../controls/use-row-keys";
import { Field } from "../form/field";
import { TextInput } from "../form/text-input";
import { useDecideKeys } from "./use-decide-keys";

export interface Signal {
  id: string;
  version: number;
  kind: keyof typeof SIGNAL_KIND_LABELS;
  title: string;
  detail: string;
  href: string;
  arisenOn: Day;
  status: keyof typeof SIGNAL_STATUS_LABELS;
  note: string;
  decidedBy: string | null;
}

interface SignalListProps {
  label: string;
  signals: readonly Signal[];
  today: Day;
  mayDecide: boolean;
}

const CHOICES: { decision: SignalDecision; label: string; key: string; variant: ButtonVariant }[] = [
  { decision: "PICK", label: "Top issue", key: "1", variant: "secondary" },
  { decision: "HANDLE", label: "Handled", key: "2", variant: "secondary" },
  { decision: "DROP", label: "Drop", key: "3", variant: "quiet" },
];

/** What waits for a decision, or what was decided: each row opens what it speaks of. */
export function SignalList({ label, signals, today, mayDecide }: SignalListProps) {
  const ref = useRef<HTMLUListElement>(null);
  useRowKeys(ref);
  useDecideKeys(ref);
  return (
    <ul ref={ref} aria-label={label} data-row-list="" className="divide-y divide-line">
      {signals.map((signal) => (
        <SignalItem key={signal.id} signal={signal} today={today} mayDecide={mayDecide} />
      ))}
    </ul>
  );
}

function SignalItem({ signal, today, mayDecide }: { signal: Signal; today: Day; mayDecide: boolean }) {
  const weeks = weeksWaiting(signal.arisenOn, today);
  const waits = signal.status === "waiting";
  return (
    <li
      data-row=""
      className="flex flex-col gap-x-6 gap-y-2 py-3 has-[[data-row-link]:focus-visible]:bg-hover sm:flex-row sm:items-start sm:px-2"
    >
      <div className="min-w-0 flex-1">
        <Link
          to={signal.href}
          data-row-link=""
          className="rounded-sm text-base font-medium break-words hover:text-accent sm:text-sm"
        >
          {signal.title}
        </Link>
        <p className="text-sm break-words text-ink-muted">{signal.detail}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
          <Badge>{SIGNAL_KIND_LABELS[signal.kind]}</Badge>
          {waits ? (
            <Badge tone={weeks > 0 ? "warn" : "neutral"}>{weeksWords(weeks)}</Badge>
          ) : (
            <span>
              {SIGNAL_STATUS_LABELS[signal.status]}
              {signal.decidedBy && ` by ${signal.decidedBy}`}
            </span>
          )}
        </p>
        {signal.note && <p className="mt-1 max-w-[68ch] text-sm break-words">{signal.note}</p>}
      </div>
      {mayDecide && <Decide signal={signal} waits={waits} />}
    </li>
  );
}

function Decide({ signal, waits }: { signal: Signal; waits: boolean }) {
  return (
    <Form
      method="post"
      action={`/triage/signals/${signal.id}`}
      preventScrollReset
      className="no-print shrink-0 sm:w-72"
    >
      <input type="hidden" name="version" value={signal.version} />
      {waits ? (
        <>
          <div className="flex flex-wrap gap-2 sm:justify-end">
            {CHOICES.map(({ decision, label, key, variant }) => (
              <Button
                key={decision}
                type="submit"
                name="decision"
                value={decision}
                data-key={key}
                size="sm"
                variant={variant}
                aria-label={`${label}: ${signal.title}`}
              >
                {label}
              </Button>
            ))}
          </div>
          <Disclosure summary="With a note" className="mt-1 sm:text-right">
            <Field name="note" label={`Note on ${signal.title}`} idPrefix={signal.id} hideLabel>
              <TextInput placeholder="Why, and who takes it on" />
            </Field>
          </Disclosure>
        </>
      ) : (
        <div className="flex sm:justify-end">
          <Button
            type="submit"
            name="decision"
            value="PUT_BACK"
            size="sm"
            variant="quiet"
            aria-label={`Put back: ${signal.title}`}
          >
            Put back
          </Button>
        </div>
      )}
    </Form>
  );
}
