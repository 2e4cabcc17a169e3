import { SENT_VERDICT_LABELS, type SentOutcome, type SentReason } from "~/domain/intake/judge-sent";
import { Badge, type Tone } from "../controls/badge";
import { DataTable } from "../controls/data-table";

const TONES: Record<SentOutcome["verdict"], Tone> = {
  added: "good",
  alreadyPresent: "quiet",
  refused: "bad",
  leftAside: "quiet",
};

export const ReasonList = ({ reasons }: { reasons: readonly SentReason[] }) =>
  reasons.length === 0 ? (
    <span className="text-ink-muted">–</span>
  ) : (
    <ul className="space-y-1">
      {reasons.map(({ field, reason }) => (
        <li key={`${field}:${reason}`} className="break-words">
          {field !== "" && <code className="text-xs break-all text-ink-muted">{field}: </code>}
          {reason}
        </li>
      ))}
    </ul>
  );

/** What became of each response of a request, with every reason. */
export function OutcomeTable({ outcomes }: { outcomes: readonly SentOutcome[] }) {
  return (
    <DataTable
      caption="What became of each response"
      rows={outcomes}
      rowKey={(outcome) => String(outcome.number)}
      columns={[
        {
          id: "response",
          header: "Response",
          primary: true,
          cell: (outcome) => (
            <>
              <span className="tabular mr-2 text-xs font-normal text-ink-muted">No. {outcome.number}</span>
              <span className="break-all">{outcome.responseId || "without an id"}</span>
            </>
          ),
        },
        {
          id: "verdict",
          header: "Verdict",
          cell: ({ verdict }) => <Badge tone={TONES[verdict]}>{SENT_VERDICT_LABELS[verdict]}</Badge>,
        },
        {
          id: "reasons",
          header: "Why",
          width: "w-1/2",
          cell: ({ reasons }) => <ReasonList reasons={reasons} />,
        },
      ]}
    />
  );
}
