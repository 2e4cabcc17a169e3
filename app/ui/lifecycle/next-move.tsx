import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { allMet, type Gate } from "~/domain/gate";
import { GateList } from "../feedback/gate-list";

export interface RailMove {
  /** The state it leads to: "In review". */
  label: string;
  gates: readonly Gate[];
  /** The button that makes the move, or asks for it. */
  button?: ReactNode;
}

/** The move ahead and its gates; it opens by itself when something is missing. */
export function NextMove({ move }: { move: RailMove }) {
  const ready = allMet(move.gates);
  const missing = move.gates.filter((gate) => !gate.met).length;
  return (
    <div className="relative mt-4 rounded-lg border border-line bg-surface">
      {move.gates.length === 0 ? (
        // Nothing is asked for: there is nothing to open.
        <p className="flex min-h-12 items-center gap-1 px-4 py-1.5 text-sm">
          <span className="text-ink-muted">Next:</span>
          <span className="font-medium">{move.label}</span>
        </p>
      ) : (
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
      )}
      {move.button && (
        // Stands in the line of the move where there is room, below it where there is not.
        <div className="no-print flex flex-wrap justify-end gap-2 px-4 pb-3 @md:absolute @md:top-2 @md:right-2 @md:p-0">
          {move.button}
        </div>
      )}
    </div>
  );
}
