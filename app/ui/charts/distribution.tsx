export interface DistributionLevel {
  level: 1 | 2 | 3 | 4 | 5;
  /** "exceeded" */
  word: string;
  count: number;
}

export interface DistributionProps {
  title: string;
  levels: readonly DistributionLevel[];
  /** In a table row: the strip alone. */
  compact?: boolean;
}

const FILLS: Record<number, string> = {
  1: "fill-level-1",
  2: "fill-level-2",
  3: "fill-level-3",
  4: "fill-level-4",
  5: "fill-level-5",
};

const GROUNDS: Record<number, string> = {
  1: "bg-level-1 text-on-level-strong",
  2: "bg-level-2 text-on-level-soft",
  3: "bg-level-3 text-on-level-soft",
  4: "bg-level-4 text-on-level-soft",
  5: "bg-level-5 text-on-level-strong",
};

const inkOn = (level: number) => (level === 1 || level === 5 ? "fill-on-level-strong" : "fill-on-level-soft");

/** A share this small has no room for its figure. */
const ROOM = 7;

/** How the answers spread, best level first. Every part bears its level as a figure, so no colour is needed to read it. */
export function Distribution({ title, levels, compact = false }: DistributionProps) {
  const sorted = [...levels].sort((a, b) => b.level - a.level);
  const total = sorted.reduce((sum, level) => sum + level.count, 0);
  if (total === 0) return <p className="text-sm text-ink-muted">No data: nobody has answered yet.</p>;
  let passed = 0;
  const parts = sorted.map((level) => {
    const share = (level.count / total) * 100;
    const from = passed;
    passed += share;
    return { ...level, share, from };
  });
  const height = compact ? 16 : 28;
  return (
    <div className="@container min-w-24">
      {!compact && <p className="mb-2 text-sm font-semibold">{title}</p>}
      <svg
        width="100%"
        height={height}
        role="img"
        aria-label={`${title}: ${sorted.map((each) => `${each.count} × ${each.level} ${each.word}`).join(", ")}`}
        className="block overflow-hidden rounded-sm"
      >
        {parts.map((part) => (
          <rect
            key={part.level}
            x={`${part.from}%`}
            width={`${part.share}%`}
            height={height}
            className={`stroke-bg ${FILLS[part.level]}`}
          />
        ))}
        {!compact &&
          parts
            .filter((part) => part.share >= ROOM)
            .map((part) => (
              <text
                key={part.level}
                x={`${part.from + part.share / 2}%`}
                y={height / 2}
                dy="0.35em"
                textAnchor="middle"
                className={`tabular text-xs font-semibold ${inkOn(part.level)}`}
              >
                {part.level}
              </text>
            ))}
      </svg>
      {!compact && (
        <dl className="mt-2 grid gap-x-6 gap-y-1 text-xs @md:grid-cols-2 @3xl:grid-cols-5">
          {parts.map((part) => (
            <div key={part.level} className="flex items-center gap-2">
              <dt className="flex min-w-0 items-center gap-2">
                <span
                  className={`tabular inline-flex size-4 shrink-0 items-center justify-center rounded-sm font-semibold ${GROUNDS[part.level]}`}
                >
                  {part.level}
                </span>
                <span className="truncate text-ink-muted">{part.word}</span>
              </dt>
              <dd className="tabular ml-auto whitespace-nowrap @3xl:ml-0">
                {part.count} <span className="text-ink-faint">{Math.round(part.share)} %</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
