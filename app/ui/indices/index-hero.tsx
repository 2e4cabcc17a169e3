import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ClusteredInterval } from "~/domain/indices/index-clustered";
import { answersHref, type IndexFilter } from "~/domain/indices/index-filter";
import type { IndexReading } from "~/domain/indices/index-reading";
import { type IndexWindow, windowLabel } from "~/domain/indices/index-window";
import { intervalSentence } from "~/domain/indices/interval-words";
import { isSbi, MEASURE_LABELS } from "~/domain/indices/measure";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { InlineNote } from "../feedback/inline-note";
import { AnswerSpread } from "./answer-strip";
import { IndexFacts } from "./index-facts";
import { ReadingBar } from "./reading-bar";
import { ReadingMark } from "./reading-mark";

export interface IndexHeroProps {
  overall: IndexReading;
  clustered: ClusteredInterval | null;
  revenueWeighted: string | null;
  filter: IndexFilter;
  window: IndexWindow;
  floor: number;
  /** Targets, and what the weighting is made of. */
  children?: ReactNode;
}

/** Where it stands and how sure that is, before anything else. */
export function IndexHero({ overall, clustered, revenueWeighted, filter, window, ...rest }: IndexHeroProps) {
  const { locale } = useReader();
  const label = `${MEASURE_LABELS[filter.measure]}, ${windowLabel(window, locale)}`;
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          {overall.n === 0 ? (
            <span className="text-xl font-semibold text-ink-muted">no data</span>
          ) : (
            <FigureLink href={answersHref(filter, window)} label={label} size="figure">
              {overall.shown}
            </FigureLink>
          )}
          {overall.n > 0 && <ReadingMark reading={overall} />}
          {overall.n > 0 && (
            <span className="tabular text-sm text-ink-muted">
              n {overall.n.toLocaleString(locale)}
              {isSbi(filter.measure) && ` · ${overall.points.toLocaleString(locale)} points`}
            </span>
          )}
        </div>
        {overall.n === 0 && (
          <p className="mt-2 max-w-140 text-sm text-ink-muted">
            No answer to this question fell into this window and filter. Choose another above, or{" "}
            <Link to="/imports/new" className="link">
              import answers
            </Link>
            .
          </p>
        )}
        {overall.n > 0 && (
          <div className="mt-3 max-w-140">
            <ReadingBar label={label} reading={overall} />
            <p className="mt-1 text-sm text-ink-muted">{intervalSentence(overall)}</p>
          </div>
        )}
        <IndexFacts
          overall={overall}
          clustered={clustered}
          revenueWeighted={revenueWeighted}
          floor={rest.floor}
        />
        {clustered?.disagrees && (
          <div className="mt-4">
            <InlineNote tone="warn">
              The two intervals disagree about 4.0. The one by accounts knows that answers of one account
              resemble each other: trust it more.
            </InlineNote>
          </div>
        )}
        {rest.children && <div className="mt-4 space-y-3">{rest.children}</div>}
      </div>
      {overall.n > 0 && (
        <div className="min-w-0">
          <AnswerSpread reading={overall} filter={filter} window={window} />
        </div>
      )}
    </div>
  );
}
