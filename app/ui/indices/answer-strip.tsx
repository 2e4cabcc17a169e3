import { Link } from "@remix-run/react";
import { answersHref, type IndexFilter } from "~/domain/indices/index-filter";
import type { IndexReading } from "~/domain/indices/index-reading";
import type { IndexWindow } from "~/domain/indices/index-window";
import { groupsOf } from "~/domain/indices/level-words";

const FILLS = ["", "fill-level-1", "fill-level-2", "fill-level-3", "fill-level-4", "fill-level-5"];
const GROUNDS = ["", "bg-level-1", "bg-level-2", "bg-level-3", "bg-level-4", "bg-level-5"];

const countsOf = (reading: IndexReading) => {
  const groups = groupsOf(reading.measure, reading.scale).map((group) => ({
    ...group,
    count: group.scores.reduce((sum, score) => sum + (reading.counts[score] ?? 0), 0),
  }));
  let passed = 0;
  return groups.map((group) => {
    const from = passed;
    passed += reading.n === 0 ? 0 : (group.count / reading.n) * 100;
    return { ...group, from, share: passed - from };
  });
};

/** How the answers spread, best first: the strip alone, for a row of a table. */
export function AnswerStrip({ reading, height = 12 }: { reading: IndexReading; height?: number }) {
  if (reading.n === 0) return <span className="text-xs text-ink-muted">no data</span>;
  const parts = countsOf(reading);
  return (
    <svg
      width="100%"
      height={height}
      role="img"
      aria-label={parts.map((part) => `${part.count} × ${part.label}`).join(", ")}
      className="block min-w-20 overflow-hidden rounded-sm"
    >
      {parts
        .flatMap((part) => (part.count === 0 ? [] : [part]))
        .map((part) => (
          <rect
            key={part.label}
            x={`${part.from.toFixed(2)}%`}
            width={`${part.share.toFixed(2)}%`}
            height={height}
            className={`stroke-bg ${FILLS[part.shade]}`}
          />
        ))}
    </svg>
  );
}

export interface AnswerSpreadProps {
  reading: IndexReading;
  filter: IndexFilter;
  window: IndexWindow;
}

/** The strip with its counts, each opening its own answers. */
export function AnswerSpread({ reading, filter, window }: AnswerSpreadProps) {
  const parts = countsOf(reading);
  return (
    <div>
      <p className="mb-2 text-xs text-ink-muted">How the {reading.n} answers spread</p>
      <AnswerStrip reading={reading} height={24} />
      <ul className="mt-2.5 grid grid-cols-1 gap-y-1 text-sm">
        {parts.map((part) => (
          <li key={part.label} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-sm ${GROUNDS[part.shade]}`} />
            <span className="min-w-0 flex-1 truncate text-ink-muted">{part.label}</span>
            {part.count === 0 ? (
              <span className="tabular text-ink-faint">0</span>
            ) : (
              <Link
                to={answersHref(filter, window, part.scores)}
                className="tabular rounded-sm underline decoration-line-control decoration-dotted underline-offset-4 hover:text-accent"
              >
                {part.count}
                <span className="sr-only"> answers {part.label}, open them</span>
              </Link>
            )}
            <span className="tabular w-10 text-right text-xs text-ink-faint">
              {reading.n === 0 ? "" : `${Math.round(part.share)} %`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
