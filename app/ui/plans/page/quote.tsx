import type { EvidenceFact } from "~/domain/plans/plan-facts";
import { Badge } from "../../controls/badge";

/** What a customer said, or what we believe: the second never looks like the first. */
export function Quote({ evidence }: { evidence: EvidenceFact }) {
  const belief = evidence.kind === "belief";
  return (
    <li
      className={
        belief ? "border-l-2 border-dashed border-line-strong pl-3" : "border-l-2 border-accent-line pl-3"
      }
    >
      <p className="max-w-[72ch] text-base break-words whitespace-pre-line">
        {evidence.quote ? (
          belief ? (
            evidence.quote
          ) : (
            <>“{evidence.quote}”</>
          )
        ) : (
          <span className="text-ink-muted">An answer without words</span>
        )}
      </p>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
        {belief && <Badge tone="quiet">Belief, no customer</Badge>}
        {evidence.source && <span className="break-words">{evidence.source}</span>}
      </p>
    </li>
  );
}
