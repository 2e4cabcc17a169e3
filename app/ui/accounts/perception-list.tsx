import { Link } from "@remix-run/react";
import { isPerception, PERCEPTION_LABELS } from "~/domain/accounts/perception";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";

export interface ListedReading {
  id: string;
  day: string;
  perception: string;
  source: string;
  evidence: string;
  by: string;
  withdrawn: boolean;
  withdrawReason: string;
  standing: boolean;
}

interface PerceptionListProps {
  accountId: string;
  readings: readonly ListedReading[];
  mayWithdraw: boolean;
}

const word = (perception: string) => (isPerception(perception) ? PERCEPTION_LABELS[perception] : perception);

/** Every reading with the words it rests on; one that was withdrawn stays, struck through, with the reason. */
export function PerceptionList({ accountId, readings, mayWithdraw }: PerceptionListProps) {
  if (readings.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        No reading yet. It comes with the answers of a relationship survey, or with the customer’s own words.
      </p>
    );
  }
  return (
    <ol className="divide-y divide-line">
      {readings.map((reading) => (
        <li key={reading.id} className="py-2.5 text-sm">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <DateText value={reading.day} mode="plain" className="tabular text-ink-muted" />
            <span className={reading.withdrawn ? "text-ink-muted line-through" : "font-medium"}>
              {word(reading.perception)}
            </span>
            {reading.standing && <Badge tone="accent">stands today</Badge>}
            {reading.withdrawn && <Badge>withdrawn</Badge>}
            {!reading.withdrawn && mayWithdraw && (
              <Link
                to={`/key-accounts/${accountId}/perceptions/${reading.id}/withdrawal`}
                className="no-print link ml-auto text-xs"
              >
                Withdraw
              </Link>
            )}
          </p>
          {reading.evidence && (
            <blockquote className="mt-0.5 wrap-anywhere border-l-2 border-line-strong pl-3">
              {reading.evidence}
            </blockquote>
          )}
          <p className="text-xs text-ink-muted">
            {reading.source === "answer"
              ? "From an answer to a relationship survey"
              : `Written down by ${reading.by}`}
            {reading.withdrawn &&
              ` · ${reading.withdrawReason === "import" ? "its answer was taken back" : reading.withdrawReason}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
