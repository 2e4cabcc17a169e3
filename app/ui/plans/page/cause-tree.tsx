import clsx from "clsx";
import type { Cause } from "~/domain/plans/cause-tree";
import type { EvidenceFact } from "~/domain/plans/plan-facts";

interface CauseTreeProps {
  causes: readonly Cause[];
  quotes: ReadonlyMap<string, EvidenceFact>;
  /** "Why" before each level, counted downwards. */
  asked?: boolean;
  depth?: number;
}

/** Causes as a nested list with lines, each with the words of the customer that show it. */
export function CauseTree({ causes, quotes, asked = false, depth = 0 }: CauseTreeProps) {
  return (
    <ul className={clsx(depth > 0 && "mt-2 ml-1.5 border-l border-line-strong max-sm:ml-0.5")}>
      {causes.map((cause) => (
        <li
          key={cause.id}
          className={clsx(
            "relative break-inside-avoid not-first:mt-2.5",
            depth > 0 &&
              "pl-5 before:absolute before:top-3 before:left-0 before:w-3 before:border-t before:border-line-strong max-sm:pl-3.5 max-sm:before:w-2",
          )}
        >
          <CauseWords cause={cause} quotes={quotes} level={asked ? depth + 1 : null} />
          {cause.because.length > 0 && (
            <CauseTree causes={cause.because} quotes={quotes} asked={asked} depth={depth + 1} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface CauseWordsProps {
  cause: Cause;
  quotes: ReadonlyMap<string, EvidenceFact>;
  level: number | null;
}

function CauseWords({ cause, quotes, level }: CauseWordsProps) {
  const quote = cause.evidenceId ? quotes.get(cause.evidenceId) : undefined;
  return (
    <>
      <p className="max-w-[68ch] text-base hyphens-auto break-words">
        {level !== null && <span className="tabular mr-2 text-xs text-ink-muted">Why {level}</span>}
        {cause.text}
      </p>
      {quote?.kind === "customer" ? (
        <p className="mt-0.5 max-w-[68ch] border-l-2 border-accent-line pl-2 text-sm break-words text-ink-muted">
          “{quote.quote}”{quote.source && <span className="text-xs"> · {quote.source}</span>}
        </p>
      ) : (
        <p className="text-xs text-ink-muted">we believe so</p>
      )}
    </>
  );
}
