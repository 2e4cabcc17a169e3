/** A grade of four as filled steps, with its figure for those who hear or print it. */
export function GradeDots({ grade, label }: { grade: number | null; label: string }) {
  if (grade === null) return <span className="text-xs text-ink-muted">not judged</span>;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg width="34" height="8" role="img" aria-label={`${label} ${grade} of 4`}>
        {[1, 2, 3, 4].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 9 + 0.5}
            y="0.5"
            width="6"
            height="7"
            rx="1.5"
            className={step <= grade ? "fill-ink stroke-ink" : "fill-none stroke-line-control"}
          />
        ))}
      </svg>
      <span aria-hidden="true" className="tabular text-xs text-ink-muted">
        {grade}
      </span>
    </span>
  );
}
