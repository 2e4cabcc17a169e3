import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { LessonView } from "~/domain/lessons/lesson-view";
import type { Result } from "~/domain/plans/result";
import type { PortfolioRow } from "~/domain/roi/portfolio";
import { useReader } from "../controls/reader";
import { netText } from "../roi/net-words";
import { percentWords } from "../roi/roi-words";
import { Results } from "./results";

interface CameOfItProps {
  results: readonly Result[];
  /** Pilots that were decided. */
  decided: readonly PortfolioRow[];
  lessons: { worked: readonly LessonView[]; didNotWork: readonly LessonView[] };
}

/** As many on either side: what went wrong is worth as much room as what went right. */
const MOST = 4;
const MOST_LESSONS = 3;

/** What worked beside what did not, each with what it taught. */
export function CameOfIt({ results, decided, lessons }: CameOfItProps) {
  const scaled = decided.filter(({ state }) => state === "scaled");
  const stopped = decided.filter(({ state }) => state === "stopped");
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <Side
        title="What worked"
        results={results.filter(({ worked }) => worked === true)}
        pilots={scaled}
        lessons={lessons.worked}
        none="Nothing was shown to work yet."
      />
      <Side
        title="What did not, or could not be shown"
        results={results.filter(({ worked }) => worked !== true)}
        pilots={stopped}
        lessons={lessons.didNotWork}
        none="Nothing has failed yet, or nothing was judged."
      />
    </div>
  );
}

interface SideProps {
  title: string;
  results: readonly Result[];
  pilots: readonly PortfolioRow[];
  lessons: readonly LessonView[];
  none: string;
}

function Side({ title, results, pilots, lessons, none }: SideProps) {
  const isEmpty = results.length === 0 && pilots.length === 0;
  const more = results.length + pilots.length - MOST;
  const shown = pilots.slice(0, MOST);
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      {isEmpty && <p className="px-2 py-2.5 text-sm text-ink-muted">{none}</p>}
      {shown.length > 0 && <Pilots pilots={shown} />}
      {results.length > 0 && <Results results={results.slice(0, MOST - shown.length)} />}
      {more > 0 && (
        <p className="px-2 py-1 text-sm text-ink-muted">
          and {more} more in the{" "}
          <Link to="/portfolio?state=over" className="link">
            portfolio
          </Link>
        </p>
      )}
      {lessons.length > 0 && <Learned lessons={lessons.slice(0, MOST_LESSONS)} />}
    </div>
  );
}

function Pilots({ pilots }: { pilots: readonly PortfolioRow[] }) {
  const { locale } = useReader();
  return (
    <ul className="divide-y divide-line border-b border-line">
      {pilots.map(({ code, title, decision, money }) => (
        <li key={code}>
          <Link
            to={`/pilots/${code}`}
            className="grid grid-cols-1 items-baseline gap-x-3 gap-y-1 rounded-md px-2 py-2.5 text-sm hover:bg-hover sm:grid-cols-[5rem_minmax(0,1fr)]"
          >
            <span className="tabular text-xs text-ink-muted">{code}</span>
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium">{title}</span>
              <Figure>
                {decision}
                {money.netMinor === null
                  ? ", no value was reckoned"
                  : `, net ${netText(money.netMinor, money.currency, locale)}`}
                {money.roi !== null && `, return ${percentWords(money.roi)}`}
              </Figure>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const Figure = ({ children }: { children: ReactNode }) => (
  <span className="tabular mt-0.5 block text-ink-muted">{children}</span>
);

function Learned({ lessons }: { lessons: readonly LessonView[] }) {
  return (
    <div className="mt-3 px-2">
      <p className="text-xs text-ink-muted">Learned</p>
      <ul className="mt-1 space-y-2 text-sm">
        {lessons.map(({ id, text, source }) => (
          <li key={id} className="border-l-2 border-line-strong pl-3 wrap-anywhere">
            <span className="line-clamp-3">{text}</span>
            {source && (
              <Link to={source.href} className="link text-xs">
                {source.code}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
