import { dayAt, spanIn, type TimelineWindow } from "~/domain/tasks/timeline";
import type { TimelineRow } from "./timeline-parts";

interface TimelineArrowsProps {
  rows: readonly TimelineRow[];
  window: TimelineWindow;
}

/**
 * What joins the bars: from the end of the one to the beginning of the other. Drawn in days across and rows
 * down, and stretched over the rows, so that it needs no width or height of the screen.
 */
export function TimelineArrows({ rows, window }: TimelineArrowsProps) {
  const place = new Map(rows.map((row, at) => [row.kind === "task" ? row.task.id : "", at]));
  const arrows = rows.flatMap((row, to) => {
    if (row.kind !== "task" || !row.task.bar) return [];
    const { task } = row;
    return task.after.flatMap((id) => {
      const from = place.get(id) ?? -1;
      const before = rows[from];
      if (before?.kind !== "task" || !before.task.bar || !row.task.bar) return [];
      const ends = spanIn(window, before.task.bar);
      const begins = dayAt(window, row.task.bar.from);
      if (!ends || ends.cutRight || begins === null) return [];
      return [{ key: `${id} ${task.id}`, from, to, x1: ends.at + ends.days, x2: begins }];
    });
  });
  if (arrows.length === 0) return null;
  const step = window.days / 120;
  return (
    <>
      <svg
        viewBox={`0 0 ${window.days} ${rows.length}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-0 size-full overflow-visible max-sm:translate-y-3"
      >
        {arrows.map(({ key, from, to, x1, x2 }) => {
          const [y1, y2] = [from + 0.5, to + 0.5];
          const out = x1 + step;
          const into = x2 - step;
          // Where the one begins before the other ends, the line goes back between the rows.
          const middle = y2 > y1 ? y2 - 0.42 : y2 + 0.42;
          const path =
            into >= out
              ? `M${x1} ${y1}H${out}V${y2}H${x2}`
              : `M${x1} ${y1}H${out}V${middle}H${into}V${y2}H${x2}`;
          return (
            <path
              key={key}
              d={path}
              className="stroke-steady fill-none stroke-ink-muted"
              strokeWidth="1.25"
            />
          );
        })}
      </svg>
      {arrows.map(({ key, to, x2 }) => (
        <span
          key={key}
          className="absolute size-0 border-y-4 border-l-6 border-y-transparent border-l-ink-muted max-sm:translate-y-3"
          style={{
            left: `calc(${((x2 / window.days) * 100).toFixed(4)}% - 6px)`,
            top: `calc(${(((to + 0.5) / rows.length) * 100).toFixed(4)}% - 4px)`,
          }}
        />
      ))}
    </>
  );
}
