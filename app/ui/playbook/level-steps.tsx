import { LEVEL_WORDS } from "~/domain/playbook/component-record";

/** Maturity as four small steps, filled from the left; nothing is told by colour alone. */
export function LevelSteps({ level, label }: { level: number | null; label?: string }) {
  const words =
    level === null ? "maturity cannot be judged yet" : `maturity ${level} of 4, ${LEVEL_WORDS[level] ?? ""}`;
  return (
    <span className="inline-flex items-end gap-0.5" title={label ? `${label}: ${words}` : words}>
      <span className="sr-only">{words}</span>
      {[1, 2, 3, 4].map((step) => (
        <span
          key={step}
          aria-hidden="true"
          style={{ height: `${4 + step * 2}px` }}
          className={`w-1.5 rounded-[1px] border ${
            level !== null && step <= level
              ? "border-accent bg-accent"
              : level === null
                ? "border-dashed border-line-control"
                : "border-line-control"
          }`}
        />
      ))}
    </span>
  );
}
