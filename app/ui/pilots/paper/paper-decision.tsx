import type { DecisionPageView } from "~/domain/pilots/decision-view";
import { DECISION_LABELS } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { PaperDay } from "./paper-day";
import { PaperPart } from "./paper-part";

interface PaperDecisionProps {
  facts: PilotFacts;
  view: DecisionPageView;
}

/** What was decided, why, and under whose name; or what the figures recommend and who decides. */
export function PaperDecision({ facts, view }: PaperDecisionProps) {
  const { open, signed } = view;
  const [last] = signed;
  return (
    <PaperPart title="Decision">
      {open && (
        <>
          <p className="break-words">
            The figures recommend:{" "}
            <strong>{DECISION_LABELS[open.recommendation.choice].toLowerCase()}</strong>.{" "}
            {open.recommendation.reason}
          </p>
          <p className="text-ink-muted">Not decided yet. {open.whoDecides}</p>
          <p className="mt-5 hidden gap-6 print:flex" aria-hidden="true">
            <span className="flex-1 border-t border-line-strong text-xs text-ink-muted">
              Decided, and why
            </span>
            <span className="w-56 border-t border-line-strong text-xs text-ink-muted">Signature, day</span>
          </p>
        </>
      )}
      {!open && last && (
        <>
          <p className="break-words">
            <strong>{DECISION_LABELS[last.choice]}.</strong>{" "}
            <span className="whitespace-pre-line hyphens-auto print:line-clamp-5">{last.rationale}</span>
          </p>
          {last.against && (
            <p className="break-words text-ink-muted print:line-clamp-2">
              Otherwise than recommended, because: {last.against}
            </p>
          )}
          <p className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span className="border-b border-ink px-1 font-medium">{last.signedBy}</span>
            <span>
              signed on <PaperDay day={last.signedOn} />, round {last.round}
            </span>
            <span className="font-mono text-xs text-ink-muted">{last.hash.slice(0, 16)}</span>
          </p>
          {last.changed && <p className="text-ink-muted">{last.changed}</p>}
        </>
      )}
      {!open && !last && (
        <p className="text-ink-muted">
          {facts.status === "stopped" ? "Given up before it ran." : "It is decided once it has ended."}
        </p>
      )}
    </PaperPart>
  );
}
