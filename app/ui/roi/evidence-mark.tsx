import { EVIDENCE_LABELS, type EvidenceClass } from "~/domain/roi/business-case";

const MARKS: Record<EvidenceClass, JSX.Element> = {
  withControl: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  beforeAfter: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  estimated: (
    <circle
      cx="6"
      cy="6"
      r="4.25"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 1.6"
    />
  ),
};

/** What a figure is worth as evidence: a mark that fills with its weight, and the word. */
export function EvidenceMark({ evidence }: { evidence: EvidenceClass | null }) {
  if (evidence === null) return <span className="text-xs text-ink-muted">no value yet</span>;
  return (
    <span className="inline-flex items-center gap-1.5 text-xs font-medium">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-2.5 shrink-0">
        {MARKS[evidence]}
      </svg>
      {EVIDENCE_LABELS[evidence]}
    </span>
  );
}
