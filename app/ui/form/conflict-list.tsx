import { GitCompareArrows } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "../controls/button";
import type { OpenConflict } from "./use-merged-form";

interface ConflictListProps {
  conflicts: readonly OpenConflict[];
  labelOf: (name: string) => string;
  shown?: (name: string, value: string) => ReactNode;
  /** Who saved the other version. */
  by: string;
  onSettle: (conflict: OpenConflict, take: "mine" | "theirs") => void;
}

/** Fields that both changed while both had the form open: side by side, until one of the two is chosen. */
export function ConflictList({ conflicts, labelOf, shown, by, onSettle }: ConflictListProps) {
  const headingId = useId();
  if (conflicts.length === 0) return null;
  return (
    <section
      id="both-changed"
      tabIndex={-1}
      aria-labelledby={headingId}
      className="scroll-mt-20 rounded-lg border border-warn-line bg-surface outline-offset-4"
    >
      <div className="flex gap-3 rounded-t-lg border-b border-warn-line bg-warn-soft px-4 py-3 text-sm">
        <GitCompareArrows aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
        <p>
          <strong id={headingId} className="font-semibold">
            {by} changed the same as you
          </strong>
          . Nothing of yours is lost: your words stand in the form until you take theirs.
        </p>
      </div>
      <ul className="divide-y divide-line px-4">
        {conflicts.map((each) => {
          const label = labelOf(each.name);
          return (
            <li key={each.name} className="py-3">
              <h3 className="mb-2 text-sm font-medium">{label}</h3>
              <div className="grid gap-2 sm:grid-cols-2">
                <Side caption="Yours" words={shown?.(each.name, each.mine) ?? each.mine}>
                  <Button
                    type="button"
                    size="sm"
                    aria-label={`Keep mine: ${label}`}
                    onClick={() => onSettle(each, "mine")}
                  >
                    Keep mine
                  </Button>
                </Side>
                <Side caption={`Saved by ${by}`} words={shown?.(each.name, each.theirs) ?? each.theirs}>
                  <Button
                    type="button"
                    size="sm"
                    aria-label={`Take theirs: ${label}`}
                    onClick={() => onSettle(each, "theirs")}
                  >
                    Take theirs
                  </Button>
                </Side>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Side({ caption, words, children }: { caption: string; words: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col rounded-md border border-line-strong p-3 text-sm">
      <p className="text-xs text-ink-muted">{caption}</p>
      <p className="mb-3 flex-1 break-words whitespace-pre-line">
        {words || <em className="text-ink-muted">empty</em>}
      </p>
      <div>{children}</div>
    </div>
  );
}
