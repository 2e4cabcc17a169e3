import { EVIDENCE_LABELS, type EvidenceClass } from "~/domain/roi/business-case";

/** How much is known, told by the mark's filling and by the word: full, half, empty. */
const FILLED: Record<EvidenceClass, number> = { withControl: 12, beforeAfter: 6, estimated: 0 };

/** What a figure is worth as evidence: a word and a mark that is read without colour. */
export function EvidenceMark({ evidence }: { evidence: EvidenceClass }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg width="12" height="12" aria-hidden="true" className="shrink-0">
        <rect y={12 - FILLED[evidence]} width="12" height={FILLED[evidence]} className="fill-ink-muted" />
        <rect
          x="0.75"
          y="0.75"
          width="10.5"
          height="10.5"
          className="fill-none stroke-ink-muted"
          strokeWidth="1.5"
        />
      </svg>
      {EVIDENCE_LABELS[evidence]}
    </span>
  );
}
