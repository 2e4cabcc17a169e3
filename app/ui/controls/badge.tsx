import clsx from "clsx";
import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "good" | "warn" | "bad" | "quiet";

export const SOFT_TONES: Record<Tone, string> = {
  neutral: "border-line-strong bg-surface text-ink-muted",
  accent: "border-accent-line bg-accent-soft text-accent",
  good: "border-good-line bg-good-soft text-good",
  warn: "border-warn-line bg-warn-soft text-warn",
  bad: "border-bad-line bg-bad-soft text-bad",
  quiet: "border-quiet-line bg-quiet-soft text-quiet",
};

export interface BadgeProps {
  children: ReactNode;
  tone?: Tone;
  icon?: ReactNode;
  className?: string;
}

/** A word about a thing. Green, amber and red are kept for health. */
export function Badge({ children, tone = "neutral", icon, className }: BadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 max-w-full items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap [&>svg]:size-3 [&>svg]:shrink-0",
        SOFT_TONES[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}

/** A figure in a small round field: how many wait here. */
export function CountPill({ count, label }: { count: number; label: string }) {
  return (
    <span className="tabular inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-quiet-soft px-1 text-xs leading-none font-medium text-ink-muted">
      {count}
      <span className="sr-only"> {label}</span>
    </span>
  );
}
