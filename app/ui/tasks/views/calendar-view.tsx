import { Link } from "@remix-run/react";
import clsx from "clsx";
import { Flag } from "lucide-react";
import { useCallback, useRef } from "react";
import { isOpenTask, TASK_STATE_LABELS, taskPath } from "~/domain/tasks/task";
import { tasksHref } from "~/domain/tasks/task-list";
import type { TaskRow } from "~/domain/tasks/task-row";
import {
  addMonthsTo,
  type Day,
  formatDay,
  formatMonth,
  type Month,
  monthOf,
  writeDate,
} from "~/shared/calendar";
import { ButtonLink } from "../../controls/button";
import { useReader } from "../../controls/reader";
import { type Step, useArrowKeys } from "./use-arrow-keys";
import type { ViewFrame } from "./view-frame";

export interface CalendarMark {
  kind: "checkIn" | "start" | "end";
  day: Day;
  code: string;
  title: string;
  id: string | null;
  held: boolean;
}

export interface CalendarDay {
  tasks: TaskRow[];
  taskCount: number;
  marks: CalendarMark[];
  markCount: number;
}

export interface CalendarViewProps extends ViewFrame {
  month: Month;
  weeks: Day[][];
  days: Partial<Record<Day, CalendarDay>>;
}

const EMPTY: CalendarDay = { tasks: [], taskCount: 0, marks: [], markCount: 0 };

export function CalendarView(props: CalendarViewProps) {
  const { ask, place, month, weeks, today } = props;
  const root = useRef<HTMLDivElement>(null);
  const { locale } = useReader();
  useArrowKeys(root, useCallback(nextDay, []));
  const of = (day: Day) => props.days[day] ?? EMPTY;
  const full = (day: Day) => of(day).taskCount + of(day).markCount > 0;
  const agenda = weeks.flat().filter((day) => monthOf(day) === month && full(day));
  const to = (by: number) => tasksHref(place, ask, { month: addMonthsTo(month, by) });
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{formatMonth(month, locale, "long")}</h2>
        <p className="no-print flex gap-2">
          <ButtonLink size="sm" to={to(-1)} preventScrollReset rel="prev">
            {formatMonth(addMonthsTo(month, -1), locale)}
          </ButtonLink>
          <ButtonLink size="sm" to={tasksHref(place, ask, { month: "" })} preventScrollReset>
            Today
          </ButtonLink>
          <ButtonLink size="sm" to={to(1)} preventScrollReset rel="next">
            {formatMonth(addMonthsTo(month, 1), locale)}
          </ButtonLink>
        </p>
      </div>
      <div ref={root} className="max-md:hidden">
        <table className="w-full table-fixed border-collapse">
          <caption className="sr-only">
            Tasks, check-ins and plan ends of {formatMonth(month, locale, "long")}
          </caption>
          <thead>
            <tr>
              {(weeks[0] ?? []).map((day) => (
                <th key={day} scope="col" className="pb-1 text-left text-xs font-medium text-ink-muted">
                  {weekdayName(day, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td
                    key={day}
                    className={clsx(
                      "h-28 border border-line p-1 align-top",
                      monthOf(day) !== month && "bg-sunken text-ink-muted",
                    )}
                  >
                    <Link
                      to={tasksHref(place, ask, {
                        view: "list",
                        on: day,
                        state: ask.state || "all",
                        month: "",
                      })}
                      data-cell=""
                      data-day={day}
                      // One day of the grid is reached by Tab; from there the arrows lead on.
                      tabIndex={day === (monthOf(today) === month ? today : `${month}-01`) ? 0 : -1}
                      aria-label={`${formatDay(day, locale, "long")}: ${dayWords(of(day))}`}
                      className={clsx(
                        "tabular mb-1 inline-flex size-6 items-center justify-center rounded-full text-xs hover:bg-hover",
                        day === today && "bg-accent font-semibold text-on-accent hover:bg-accent-hover",
                      )}
                    >
                      {Number(day.slice(8))}
                    </Link>
                    <DayContent {...props} day={day} content={of(day)} compact />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="no-print mt-2 text-xs text-ink-muted">
          Arrow keys go from day to day; Enter lists all of a day, Home and End go to the ends of the week.
        </p>
      </div>
      <div className="md:hidden">
        {agenda.length === 0 ? (
          <p className="py-8 text-center text-sm text-ink-muted">Nothing is due in this month.</p>
        ) : (
          <ol className="divide-y divide-line">
            {agenda.map((day) => (
              <li key={day} className="py-3">
                <h3 className={clsx("mb-1 text-sm font-semibold", day === today && "text-accent")}>
                  {formatDay(day, locale, "long")}
                  {day === today && ", today"}
                </h3>
                <DayContent {...props} day={day} content={of(day)} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </>
  );
}

interface DayContentProps extends CalendarViewProps {
  day: Day;
  content: CalendarDay;
  compact?: boolean;
}

function DayContent({ ask, place, day, content, compact = false, today }: DayContentProps) {
  const { tasks, taskCount, marks, markCount } = content;
  const row = compact
    ? "block truncate rounded-sm px-1 text-xs leading-5"
    : "block rounded-sm py-1.5 text-sm";
  const rest = taskCount - tasks.length;
  return (
    <ul className="space-y-0.5">
      {marks.map((mark) => (
        <li key={`${mark.kind} ${mark.id ?? mark.code}`}>
          <Link
            to={markHref(mark)}
            title={`${mark.code} ${mark.title}`}
            className={clsx(row, "text-ink-muted hover:bg-hover")}
          >
            {mark.kind === "checkIn" ? (
              <span aria-hidden="true">{mark.held ? "◆ " : "◇ "}</span>
            ) : (
              <Flag aria-hidden="true" className="mr-1 inline size-3" />
            )}
            {mark.code} {MARK_WORDS[mark.kind]}
            {!compact && ` · ${mark.title}`}
          </Link>
        </li>
      ))}
      {tasks.map((task) => {
        const late = isOpenTask(task.status) && day < today;
        return (
          <li key={task.id}>
            <Link
              to={taskPath(task.id)}
              title={`${task.plan.code} ${task.number} ${task.title}`}
              className={clsx(
                row,
                "hover:bg-hover",
                compact && "border-l-2 pl-1.5",
                compact &&
                  (late ? "border-bad" : isOpenTask(task.status) ? "border-accent" : "border-line-control"),
                !isOpenTask(task.status) && "text-ink-muted",
              )}
            >
              {task.status === "done" && <span aria-hidden="true">✓ </span>}
              {late && (
                <span className="font-medium text-bad">
                  <span aria-hidden="true">! </span>
                  <span className={clsx(compact && "sr-only")}>Late: </span>
                </span>
              )}
              {place.plan === "" && <span className="tabular text-ink-muted">{task.plan.code} </span>}
              {task.title}
              <span className="sr-only">, {TASK_STATE_LABELS[task.status]}</span>
              {!compact && task.assignee && <span className="text-ink-muted"> · {task.assignee.name}</span>}
            </Link>
          </li>
        );
      })}
      {(rest > 0 || markCount > marks.length) && (
        <li>
          <Link
            to={tasksHref(place, ask, { view: "list", on: day, state: ask.state || "all", month: "" })}
            className={clsx(row, "link")}
          >
            {rest > 0 ? `${rest} more` : "More"}
          </Link>
        </li>
      )}
    </ul>
  );
}

const MARK_WORDS: Record<CalendarMark["kind"], string> = {
  checkIn: "check-in",
  start: "starts",
  end: "ends",
};

const markHref = ({ kind, code, id }: CalendarMark): string =>
  kind === "checkIn" && id ? `/plans/${code}/check-ins/${id}` : `/plans/${code}`;

function dayWords({ taskCount, markCount }: CalendarDay): string {
  const parts = [
    taskCount > 0 && `${taskCount} ${taskCount === 1 ? "task" : "tasks"}`,
    markCount > 0 && `${markCount} ${markCount === 1 ? "date" : "dates"} of plans`,
  ].filter((part) => part);
  return parts.length === 0 ? "nothing" : parts.join(", ");
}

const weekdayName = (day: Day, locale: string): string =>
  writeDate(new Date(`${day}T00:00:00Z`), locale, { weekday: "short", timeZone: "UTC" });

/** Seven days a week: left and right by a day, up and down by a week, Home and End to its ends. */
function nextDay({ key, from }: Step, grid: HTMLElement): HTMLElement | null {
  const cells = [...grid.querySelectorAll<HTMLElement>("[data-day]")];
  const at = cells.indexOf(from);
  const by = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -(at % 7),
    End: 6 - (at % 7),
    m: 0,
  }[key];
  return cells[at + by] ?? from;
}
