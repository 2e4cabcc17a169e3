import clsx from "clsx";
import { CONTACT_LEVELS, type ContactLevel, LEVEL_LABELS } from "~/domain/accounts/account";

/** The three levels side by side: heard (filled), silent (framed), nobody known (a dash). */
export function LevelVoices({
  levels,
  heard,
  days,
}: {
  levels: readonly ContactLevel[];
  heard: readonly ContactLevel[];
  days: number;
}) {
  const words = CONTACT_LEVELS.map((level) => {
    const name = LEVEL_LABELS[level].many.toLowerCase();
    if (heard.includes(level)) return `${name} heard in ${days} days`;
    return levels.includes(level) ? `${name} silent for ${days} days` : `no ${name} known`;
  });
  return (
    <span className="inline-flex items-center gap-1" title={words.join("; ")}>
      <span className="sr-only">{words.join("; ")}</span>
      {CONTACT_LEVELS.map((level) => (
        <span
          key={level}
          aria-hidden="true"
          className={clsx(
            "inline-flex h-5 w-7 items-center justify-center rounded-sm border text-xs",
            heard.includes(level)
              ? "border-accent-line bg-accent-soft font-medium text-ink"
              : levels.includes(level)
                ? "border-line-control text-ink-muted"
                : "border-dashed border-line-strong text-ink-faint line-through",
          )}
        >
          {level}
        </span>
      ))}
    </span>
  );
}
