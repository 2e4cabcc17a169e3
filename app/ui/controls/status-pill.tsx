import clsx from "clsx";

/** Where a thing stands in its life: not begun, under way, finished, aside (on hold), ended without result. */
export type StatusKind = "todo" | "active" | "done" | "aside" | "ended";

const MARKS: Record<StatusKind, JSX.Element> = {
  todo: (
    <circle
      cx="6"
      cy="6"
      r="4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 1.6"
    />
  ),
  active: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 3.4a2.6 2.6 0 0 1 0 5.2z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="6" cy="6" r="5.25" fill="currentColor" />
      <path d="m3.8 6.2 1.5 1.5 2.9-3.2" fill="none" stroke="var(--surface)" strokeWidth="1.4" />
    </>
  ),
  aside: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M4.7 4.2v3.6M7.3 4.2v3.6" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  ended: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m4.3 4.3 3.4 3.4m0-3.4L4.3 7.7" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
};

export interface StatusPillProps {
  kind: StatusKind;
  label: string;
  className?: string;
}

/** A machine's state: shape and word, no health colour, for a state is neither good nor bad. */
export function StatusPill({ kind, label, className }: StatusPillProps) {
  return (
    <span
      className={clsx(
        "inline-flex h-6 max-w-full items-center gap-1.5 rounded-full border border-line-strong bg-surface pr-2.5 pl-1.5 text-xs font-medium whitespace-nowrap text-ink",
        className,
      )}
    >
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className={clsx(
          "size-3 shrink-0",
          kind === "active" || kind === "done" ? "text-accent" : "text-ink-muted",
        )}
      >
        {MARKS[kind]}
      </svg>
      <span className="truncate">{label}</span>
    </span>
  );
}
