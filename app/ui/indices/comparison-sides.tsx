import { Link } from "@remix-run/react";
import { answersHref, type IndexFilter, indexHref } from "~/domain/indices/index-filter";
import type { IndexReading } from "~/domain/indices/index-reading";
import type { IndexWindow } from "~/domain/indices/index-window";
import { intervalSentence } from "~/domain/indices/interval-words";
import { FigureLink } from "../controls/figure-link";
import { AnswerStrip } from "./answer-strip";
import { ReadingBar, spanOfReadings } from "./reading-bar";
import { ReadingMark } from "./reading-mark";

export interface ShownSide {
  filter: IndexFilter;
  window: IndexWindow;
  label: string;
  reading: IndexReading;
}

/** Both readings on one scale. */
export function ComparisonSides({ sides }: { sides: readonly ShownSide[] }) {
  const domain = spanOfReadings(sides.map((side) => side.reading));
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {sides.map((side, at) => (
        <section
          // The two may be the very same question.
          key={at === 0 ? "first" : "second"}
          aria-label={`${at === 0 ? "First" : "Second"}: ${side.label}`}
          className="min-w-0 rounded-lg border border-line bg-surface p-4"
        >
          <h2 className="text-sm font-semibold hyphens-auto">
            <Link to={indexHref(side.filter, side.window)} className="hover:text-accent hover:underline">
              {side.label}
            </Link>
          </h2>
          <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
            {side.reading.n === 0 ? (
              <span className="text-xl font-semibold text-ink-muted">no data</span>
            ) : (
              <FigureLink href={answersHref(side.filter, side.window)} label={side.label} size="figure">
                {side.reading.shown}
              </FigureLink>
            )}
            <ReadingMark reading={side.reading} />
            <span className="tabular text-sm text-ink-muted">n {side.reading.n}</span>
          </p>
          {side.reading.n > 0 && (
            <div className="mt-3 space-y-3">
              <ReadingBar label={side.label} reading={side.reading} domain={domain} />
              <AnswerStrip reading={side.reading} height={16} />
              <p className="text-sm text-ink-muted">{intervalSentence(side.reading)}</p>
            </div>
          )}
        </section>
      ))}
    </div>
  );
}
