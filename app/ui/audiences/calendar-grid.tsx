import { Link } from "@remix-run/react";
import clsx from "clsx";
import { BellOff, CalendarClock, Hourglass, Send } from "lucide-react";
import { audienceHref } from "~/domain/audiences/audience-places";
import type { CalendarRow, CalendarWeek, Quarter, WeekState } from "~/domain/audiences/silence-calendar";
import { type Day, formatDay } from "~/shared/calendar";
import { useReader } from "../controls/reader";
import { NextWords } from "./next-words";
import { SilenceWords } from "./silence-words";

interface CalendarGridProps {
  rows: readonly CalendarRow[];
  quarter: Quarter;
  today: string;
  /** Where a message to an audience is begun; null for who may not. */
  begin: (audienceId: string) => string | null;
}

/** Hatched lines tell a silence that is too long without any colour. */
const HATCHED =
  "bg-[repeating-linear-gradient(135deg,var(--color-bad-line)_0_2px,transparent_2px_7px)] border-bad-line text-bad";

const LOOKS: Record<WeekState, string> = {
  told: "border-line-control bg-accent-soft text-ink",
  scheduled: "border-dashed border-line-control bg-surface text-ink",
  within: "border-transparent bg-transparent text-ink-faint",
  beyond: HATCHED,
  due: "border-warn-line bg-warn-soft text-ink",
  quiet: "border-transparent bg-transparent text-ink-faint",
  ahead: "border-transparent bg-transparent text-transparent",
};

const weekWords = (week: CalendarWeek): string => {
  const messages = week.messages.map(({ code, subject }) => `${code} ${subject}`).join("; ");
  switch (week.state) {
    case "told":
      return `told: ${messages}`;
    case "scheduled":
      return `to be told: ${messages}`;
    case "beyond":
      return `silent, ${week.beyond} days longer than promised`;
    case "due":
      return "a message is due in this week";
    case "within":
    case "quiet":
      return "silent";
    case "ahead":
      return "to come";
  }
};

export function CalendarGrid({ rows, quarter, today, begin }: CalendarGridProps) {
  const { locale } = useReader();
  const short = (day: Day) => formatDay(day, locale, "short");
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">What audiences were told, week by week</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 bg-bg px-2 py-2 text-left text-xs font-medium text-ink-muted"
            >
              Audience
            </th>
            {quarter.weeks.map(({ monday, sunday }) => {
              const isNow = monday <= today && today <= sunday;
              return (
                <th
                  key={monday}
                  scope="col"
                  aria-current={isNow ? "date" : undefined}
                  className={clsx(
                    "tabular px-0.5 py-2 text-center text-xs font-medium whitespace-nowrap",
                    isNow ? "text-ink underline decoration-2 underline-offset-4" : "text-ink-muted",
                  )}
                >
                  <span className="sr-only">Week of </span>
                  {short(monday)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const to = begin(row.id);
            const late = (row.silence.beyond ?? 0) > 0;
            return (
              <tr key={row.id} className="border-t border-line align-top">
                <th
                  scope="row"
                  className="sticky left-0 z-10 max-w-72 min-w-56 bg-bg px-2 py-2 text-left font-normal"
                >
                  <Link to={audienceHref(row.id)} className="link font-medium break-words">
                    {row.name}
                  </Link>
                  <span className="mt-0.5 block text-xs">
                    <SilenceWords silence={row.silence} />
                  </span>
                  <span className="block text-xs text-ink-muted">
                    Longest: {row.longest.days} days
                    {row.longest.days > 0 && `, from ${formatDay(row.longest.from, locale)}`}
                  </span>
                  <NextWords row={row} />
                  {(late || row.owedOn !== null) && to && (
                    <Link to={to} className="link text-xs">
                      Begin a message<span className="sr-only"> to {row.name}</span>
                    </Link>
                  )}
                </th>
                {row.weeks.map((week) => (
                  <td key={week.monday} className="px-px py-2">
                    <Week week={week} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Week({ week }: { week: CalendarWeek }) {
  const words = weekWords(week);
  const box = clsx(
    "flex h-9 min-w-8 items-center justify-center gap-0.5 rounded-sm border text-xs [&>svg]:size-3.5",
    LOOKS[week.state],
  );
  const [only] = week.messages;
  if (only) {
    return (
      <Link to={`/communications/${only.code}`} title={words} className={clsx(box, "hover:border-accent")}>
        <Mark state={week.state} />
        {week.messages.length > 1 && <span className="tabular">{week.messages.length}</span>}
        <span className="sr-only">{words}</span>
      </Link>
    );
  }
  return (
    <span title={words} className={box}>
      <Mark state={week.state} />
      <span className="sr-only">{words}</span>
    </span>
  );
}

function Mark({ state }: { state: WeekState }) {
  switch (state) {
    case "told":
      return <Send aria-hidden="true" />;
    case "scheduled":
      return <CalendarClock aria-hidden="true" />;
    case "beyond":
      return <BellOff aria-hidden="true" />;
    case "due":
      return <Hourglass aria-hidden="true" />;
    // Silence is a line that goes on from week to week.
    case "within":
    case "quiet":
      return <span aria-hidden="true" className="h-px w-full bg-line-control" />;
    case "ahead":
      return null;
  }
}

const LEGEND: readonly { state: WeekState; words: string }[] = [
  { state: "told", words: "A message left in this week" },
  { state: "scheduled", words: "A message is to leave" },
  { state: "within", words: "Silence, not too long" },
  { state: "due", words: "A message is due" },
  { state: "beyond", words: "Silence longer than promised" },
];

export const CalendarLegend = () => (
  <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-xs text-ink-muted">
    {LEGEND.map(({ state, words }) => (
      <li key={state} className="flex items-center gap-2">
        <span
          className={clsx(
            "flex size-6 items-center justify-center rounded-sm border [&>svg]:size-3.5",
            LOOKS[state],
          )}
        >
          <Mark state={state} />
        </span>
        {words}
      </li>
    ))}
  </ul>
);
