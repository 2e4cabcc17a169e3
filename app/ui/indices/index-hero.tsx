import { answersHref, type IndexFilter } from "~/domain/indices/index-filter";
import type { IndexPage } from "~/domain/indices/index-page";
import { type IndexWindow, windowLabel } from "~/domain/indices/index-window";
import { isSbi, MEASURE_LABELS } from "~/domain/indices/measure";
import { reachedWords, STATUS_MEANINGS, statusWords } from "~/domain/indices/status-words";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { InlineNote } from "../feedback/inline-note";
import { AnswerSpread } from "./answer-strip";
import { ReadingBar } from "./reading-bar";
import { ReadingMark } from "./reading-mark";

export interface IndexHeroProps {
  page: IndexPage;
  filter: IndexFilter;
  window: IndexWindow;
  floor: number;
}

/** Where it stands and how sure that is, before anything else. */
export function IndexHero({ page, filter, window, floor }: IndexHeroProps) {
  const { overall, clustered } = page;
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
          <ReadingMark reading={overall} />
          <span className="tabular text-sm text-ink-muted">
            n {overall.n.toLocaleString(locale)}
            {isSbi(filter.measure) && overall.n > 0 && ` · ${overall.points.toLocaleString(locale)} points`}
          </span>
        </div>
        {overall.n > 0 && (
          <div className="mt-3 max-w-140">
            <ReadingBar label={label} reading={overall} />
          </div>
        )}
        <dl className="mt-4 grid max-w-140 gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
          {overall.reached !== null && (
            <Fact term="Against 4.0" detail={STATUS_MEANINGS[overall.status]}>
              {reachedWords(overall)}
            </Fact>
          )}
          {(overall.status === "incomplete" || overall.status === "tooFew") && (
            <Fact term="No status yet">{statusWords(overall, floor)}</Fact>
          )}
          {clustered && (
            <Fact term="By accounts" detail="Answers of one account are not independent.">
              {`${clustered.lower.toFixed(2)} to ${clustered.upper.toFixed(2)} over ${clustered.accounts} accounts`}
            </Fact>
          )}
          {page.revenueWeighted && (
            <Fact term="Weighted by revenue" detail="Each tier by the yearly revenue of its customers.">
              <span className="tabular">{page.revenueWeighted}</span>
            </Fact>
          )}
          {overall.detectable !== null && (
            <Fact
              term="A change this n could show"
              detail="Between two windows of as many answers, with 80 % power."
            >
              {`about ${detectableWords(overall.detectable, filter)}`}
            </Fact>
          )}
        </dl>
        {clustered?.disagrees && (
          <div className="mt-4">
            <InlineNote tone="warn">
              The two intervals disagree about 4.0. The one by accounts knows that answers of one account
              resemble each other: trust it more.
            </InlineNote>
          </div>
        )}
      </div>
      {overall.n > 0 && (
        <div className="min-w-0">
          <AnswerSpread reading={overall} filter={filter} window={window} />
        </div>
      )}
    </div>
  );
}

const detectableWords = (value: number, filter: IndexFilter): string =>
  filter.measure === "nps"
    ? `${value.toFixed(0)} points`
    : filter.measure === "csat"
      ? `${(100 * value).toFixed(1)} percentage points`
      : value.toFixed(2);

function Fact({ term, detail, children }: { term: string; detail?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd className="tabular font-medium">{children}</dd>
      {detail && <dd className="text-xs text-ink-muted">{detail}</dd>}
    </div>
  );
}
