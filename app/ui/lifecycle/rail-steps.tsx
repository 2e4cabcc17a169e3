import clsx from "clsx";
import { DateText } from "../controls/date-text";
import type { RailState } from "./rail-state";

const WORDS = { past: "done", present: "now", future: "to come", skipped: "skipped" } as const;

/** All states side by side, where there is room for them. */
export function Rail({ states, held }: { states: readonly RailState[]; held: boolean }) {
  return (
    <ol className="flex">
      {states.map((state, at) => (
        <li
          key={state.id}
          aria-current={state.phase === "present" ? "step" : undefined}
          className="min-w-0 flex-1 pr-2 last:pr-0"
        >
          <div className="flex h-5 items-center">
            <Dot phase={state.phase} held={held} />
            {at < states.length - 1 && (
              <span
                aria-hidden="true"
                className={clsx(
                  "ml-1.5 -mr-0.5 h-px flex-1",
                  state.phase === "past" ? "bg-accent" : "bg-line-strong",
                )}
              />
            )}
          </div>
          <p
            className={clsx(
              "mt-1.5 pr-1 text-xs leading-4 hyphens-auto",
              state.phase === "present" && "font-semibold text-ink",
              state.phase === "past" && "text-ink",
              state.phase === "future" && "text-ink-muted",
              state.phase === "skipped" && "text-ink-faint line-through",
            )}
          >
            <Label text={state.label} />
            <span className="sr-only"> ({WORDS[state.phase]})</span>
          </p>
          {state.at && (
            <p className="mt-0.5 truncate text-xs text-ink-muted">
              <DateText value={state.at} />
            </p>
          )}
          {state.by && (
            <p className="truncate text-xs text-ink-muted" title={state.by}>
              {state.by}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** "Draft · Quantify" breaks before its second part, never in it. */
function Label({ text }: { text: string }) {
  const [group, step] = text.split(" · ", 2);
  if (!step) return <>{text}</>;
  return (
    <>
      <span className="whitespace-nowrap">{group} ·</span> <span className="whitespace-nowrap">{step}</span>
    </>
  );
}

function Dot({ phase, held }: { phase: RailState["phase"]; held: boolean }) {
  if (phase === "present" && held)
    return (
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 shrink-0 text-ink-muted">
        <circle
          cx="10"
          cy="10"
          r="8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="3 2.4"
        />
        <circle cx="10" cy="10" r="3" fill="currentColor" />
      </svg>
    );
  if (phase === "present")
    return (
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 shrink-0">
        <circle cx="10" cy="10" r="9" className="fill-accent-soft stroke-accent" strokeWidth="2" />
        <circle cx="10" cy="10" r="5" className="fill-accent" />
      </svg>
    );
  if (phase === "past")
    return (
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4 shrink-0">
        <circle cx="10" cy="10" r="9" className="fill-accent" />
        <path d="m6 10.4 2.8 2.8L14.2 7.4" fill="none" className="stroke-on-accent" strokeWidth="2.2" />
      </svg>
    );
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4 shrink-0">
      <circle
        cx="10"
        cy="10"
        r="8"
        className="fill-none stroke-line-control"
        strokeWidth="1.75"
        strokeDasharray={phase === "skipped" ? "2 3" : undefined}
      />
    </svg>
  );
}

export function Segments({ states, held }: { states: readonly RailState[]; held: boolean }) {
  const shown = states.filter((state) => state.phase !== "skipped");
  return (
    <div aria-hidden="true" className="mt-2 flex gap-1">
      {shown.map((state) => (
        <span
          key={state.id}
          className={clsx(
            "h-1.5 flex-1 rounded-full",
            state.phase === "past" && "bg-accent-line",
            state.phase === "present" && (held ? "bg-ink-muted" : "bg-accent"),
            state.phase === "future" && "bg-line-strong",
          )}
        />
      ))}
    </div>
  );
}

export function StepList({ states }: { states: readonly RailState[] }) {
  return (
    <ol className="space-y-2 border-l border-line pl-3">
      {states.map((state) => (
        <li
          key={state.id}
          aria-current={state.phase === "present" ? "step" : undefined}
          className="flex items-start gap-2.5 text-sm"
        >
          <span className="flex size-5 items-center justify-center">
            <Dot phase={state.phase} held={false} />
          </span>
          <span
            className={clsx(
              "min-w-0 flex-1",
              state.phase === "present" && "font-semibold",
              state.phase === "skipped" && "text-ink-faint line-through",
            )}
          >
            {state.label}
            <span className="sr-only"> ({WORDS[state.phase]})</span>
          </span>
          <span className="text-right text-xs text-ink-muted">
            {state.at && <DateText value={state.at} />}
            {state.by && <span className="block">{state.by}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
