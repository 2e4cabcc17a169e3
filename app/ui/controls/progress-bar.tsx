export interface ProgressBarProps {
  done: number;
  /** Null while the end is unknown. */
  total: number | null;
  /** What is under way: "Reading rows". */
  label: string;
  /** What stands beside it: "4 of 5"; by default made from the figures. */
  words?: string;
}

export function ProgressBar({ done, total, label, words }: ProgressBarProps) {
  const share = total === null ? 30 : total === 0 ? 0 : Math.min(100, (done / total) * 100);
  return (
    <div className="min-w-24">
      <div className="mb-1 flex items-baseline justify-between gap-3 text-xs">
        <span className="truncate text-ink-muted">{label}</span>
        <span className="tabular whitespace-nowrap">
          {words ?? (total === null ? `${done} so far` : `${done} of ${total}`)}
        </span>
      </div>
      <svg
        role="progressbar"
        aria-label={label}
        aria-valuenow={total === null ? undefined : done}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        className="h-1.5 w-full overflow-hidden rounded-full bg-line"
      >
        <rect
          width={`${share}%`}
          height="100%"
          rx="3"
          className={total === null ? "animate-pulse fill-accent" : "fill-accent transition-all"}
        />
      </svg>
    </div>
  );
}
