import { type Cause, outlineOf } from "~/domain/plans/cause-tree";
import type { EvidenceFact } from "~/domain/plans/plan-facts";
import { CauseTree } from "./cause-tree";
import { Fishbone } from "./fishbone";

interface CauseDiagramProps {
  diagram: readonly Cause[];
  quotes: ReadonlyMap<string, EvidenceFact>;
  effect: string;
}

/** Cause and effect: drawn where there is room, as a list on a phone and for those who listen. */
export function CauseDiagram({ diagram, quotes, effect }: CauseDiagramProps) {
  const headings = diagram.filter(({ because }) => because.length > 0);
  const shown = [
    ...new Set(
      outlineOf(headings).flatMap(({ evidenceId }) =>
        evidenceId && quotes.get(evidenceId)?.kind === "customer" ? [evidenceId] : [],
      ),
    ),
  ];
  const marks = new Map(shown.map((id, at) => [id, String(at + 1)]));
  return (
    <figure className="mb-4">
      <figcaption className="mb-2 text-xs text-ink-muted">Causes and effect</figcaption>
      <div className="max-sm:hidden">
        <Fishbone headings={headings} effect={effect} marks={marks} />
        <p aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
          <span>
            <span className="mr-1.5 inline-block size-2 rounded-full bg-accent" />a customer says so
          </span>
          <span>
            <span className="mr-1.5 inline-block size-2 rounded-full border border-dashed border-accent" />
            we believe so
          </span>
        </p>
        {shown.length > 0 && (
          <ol aria-hidden="true" className="mt-2 space-y-1 text-sm text-ink-muted">
            {shown.map((id) => (
              <li key={id} className="flex gap-2">
                <span className="tabular font-semibold text-accent">{marks.get(id)}</span>
                <span className="min-w-0 break-words">“{quotes.get(id)?.quote}”</span>
              </li>
            ))}
          </ol>
        )}
      </div>
      <ul className="space-y-4 sm:sr-only">
        {headings.map(({ id, text, because }) => (
          <li key={id}>
            <p className="text-sm font-semibold break-words">{text}</p>
            <div className="mt-1.5">
              <CauseTree causes={because} quotes={quotes} />
            </div>
          </li>
        ))}
      </ul>
    </figure>
  );
}
