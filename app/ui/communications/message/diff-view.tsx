import type { DiffPart, FieldDiff } from "~/domain/communications/compare-words";

interface DiffViewProps {
  fields: readonly FieldDiff[];
  /** Both texts at once, or one side of it alone. */
  side?: "left" | "right";
  /** Parts that are the same are named and not written out again. */
  onlyChanged?: boolean;
}

/** Words that came in are underlined, words that went are struck through: never told by colour alone. */
export function DiffView({ fields, side, onlyChanged = false }: DiffViewProps) {
  const shown = onlyChanged ? fields.filter(({ changed }) => changed) : fields;
  const same = fields.length - shown.length;
  return (
    <div className="space-y-4">
      {shown.map(({ field, label, parts }) => (
        <section key={field} aria-label={label}>
          <h4 className="mb-1 text-sm font-semibold text-ink-muted">{label}</h4>
          <DiffText parts={parts} side={side} />
        </section>
      ))}
      {onlyChanged && same > 0 && (
        <p className="text-sm text-ink-muted">
          {same === 1 ? "One other part is" : `${same} other parts are`} the same word for word.
        </p>
      )}
    </div>
  );
}

export function DiffText({ parts, side }: { parts: readonly DiffPart[]; side?: "left" | "right" }) {
  const hidden = side === "left" ? "added" : side === "right" ? "removed" : null;
  const seen = parts.filter(({ kind, text }) => kind !== hidden && text !== "");
  if (seen.length === 0) return <p className="text-sm text-ink-muted">Nothing stands here.</p>;
  let from = 0;
  return (
    <p className="max-w-[72ch] text-base break-words whitespace-pre-line">
      {seen.map(({ kind, text }) => {
        const key = `${from}-${kind}`;
        from += text.length;
        if (kind === "same") return <span key={key}>{text}</span>;
        return kind === "added" ? (
          <ins
            key={key}
            className="rounded-sm bg-good-soft px-0.5 text-ink underline decoration-good decoration-2"
          >
            <span className="sr-only"> came in: </span>
            {text}
          </ins>
        ) : (
          <del key={key} className="rounded-sm bg-bad-soft px-0.5 text-ink-muted line-through decoration-bad">
            <span className="sr-only"> went: </span>
            {text}
          </del>
        );
      })}
    </p>
  );
}
