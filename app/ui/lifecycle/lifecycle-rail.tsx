import { Link } from "@remix-run/react";
import clsx from "clsx";
import { Ban, Check, CirclePause, Workflow } from "lucide-react";
import type { ReactNode } from "react";
import { allMet, type Gate } from "~/domain/gate";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { GateList } from "../feedback/gate-list";
import { condenseRail, type RailState } from "./rail-state";

export interface RailMove {
  /** The state it leads to: "In review". */
  label: string;
  gates: readonly Gate[];
  /** The button that makes the move, or asks for it. */
  button?: ReactNode;
}

export interface RailSideState {
  kind: "hold" | "cancelled";
  label: string;
  /** The reason, and when it wakes up. */
  detail?: ReactNode;
  at?: string;
  by?: string;
}

export interface LifecycleRailProps {
  /** Whose life: "Plan CAP-012". */
  label: string;
  states: readonly RailState[];
  next?: RailMove;
  /** Stands beside the rail, not on it. */
  side?: RailSideState;
  /** The whole state chart, on its own page or as an anchor. */
  chartHref?: string;
}

/** One life, left to right: behind is dated and signed, the present filled, the next move with its gates. */
export function LifecycleRail({ label, states, next, side, chartHref }: LifecycleRailProps) {
  const condensed = condenseRail(states);
  return (
    <section aria-label={`${label}: where it stands`} className="@container mb-8">
      <div className="hidden @3xl:block">
        <Rail states={states} held={side !== undefined} />
      </div>
      <div className="@3xl:hidden">
        <div className="flex items-baseline justify-between gap-3">
          <p className="text-sm">
            <span className="text-ink-muted">
              Step {condensed.step} of {condensed.total}
            </span>
            {condensed.present && <strong className="ml-2 font-semibold">{condensed.present.label}</strong>}
          </p>
          {condensed.next && !next && (
            <p className="truncate text-xs text-ink-muted">next: {condensed.next.label}</p>
          )}
        </div>
        <Segments states={states} held={side !== undefined} />
        <Disclosure summary="All steps" className="mt-2">
          <StepList states={states} />
        </Disclosure>
      </div>
      {side && <SideState side={side} />}
      {next && <NextMove move={next} />}
      {chartHref && (
        <p className="no-print mt-2">
          <Link
            to={chartHref}
            preventScrollReset
            className="inline-flex items-center gap-1.5 rounded-sm text-xs text-ink-muted hover:text-ink max-sm:min-h-10"
          >
            <Workflow aria-hidden="true" className="size-3.5" />
            Every state and move
          </Link>
        </p>
      )}
    </section>
  );
}

const WORDS = { past: "done", present: "now", future: "to come", skipped: "skipped" } as const;

function Rail({ states, held }: { states: readonly RailState[]; held: boolean }) {
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

function Segments({ states, held }: { states: readonly RailState[]; held: boolean }) {
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

function StepList({ states }: { states: readonly RailState[] }) {
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
          <span className={clsx("min-w-0 flex-1", state.phase === "present" && "font-semibold")}>
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

function SideState({ side }: { side: RailSideState }) {
  const Icon = side.kind === "hold" ? CirclePause : Ban;
  return (
    <div className="mt-4 flex gap-3 rounded-lg border border-quiet-line bg-quiet-soft px-4 py-3 text-sm">
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-quiet" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{side.label}</p>
        {side.detail && <div className="text-ink-muted">{side.detail}</div>}
        {(side.at || side.by) && (
          <p className="text-xs text-ink-muted">
            {side.at && <DateText value={side.at} />}
            {side.at && side.by && " · "}
            {side.by}
          </p>
        )}
      </div>
    </div>
  );
}

function NextMove({ move }: { move: RailMove }) {
  const ready = allMet(move.gates);
  const missing = move.gates.filter((gate) => !gate.met).length;
  return (
    <div className="relative mt-4 rounded-lg border border-line bg-surface">
      <details open={!ready} className="group">
        <summary className="flex min-h-12 items-center gap-3 rounded-lg px-4 py-1.5 hover:bg-hover">
          <svg
            viewBox="0 0 16 16"
            aria-hidden="true"
            className="size-3.5 shrink-0 text-ink-muted transition-transform group-open:rotate-90"
          >
            <path d="m6 4 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.75" />
          </svg>
          <span className="min-w-0 text-sm">
            <span className="text-ink-muted">Next: </span>
            <span className="font-medium">{move.label}</span>
          </span>
          {ready ? (
            <span className="inline-flex items-center gap-1 text-xs font-medium text-good">
              <Check aria-hidden="true" strokeWidth={2.5} className="size-3.5" />
              ready
            </span>
          ) : (
            <span className="text-xs font-medium text-warn">{missing} missing</span>
          )}
        </summary>
        <div className="border-t border-line px-4 pt-3 pb-2">
          <GateList gates={move.gates} leadsTo={move.label} />
        </div>
      </details>
      {move.button && (
        // Stands in the line of the move where there is room, below it where there is not.
        <div className="no-print flex flex-wrap justify-end gap-2 px-4 pb-3 @md:absolute @md:top-2 @md:right-2 @md:p-0">
          {move.button}
        </div>
      )}
    </div>
  );
}
