import { Link } from "@remix-run/react";
import clsx from "clsx";
import type { CSSProperties } from "react";
import { saySlack, type TaskForecast } from "~/domain/tasks/critical-path";
import { isOpenTask, TASK_STATE_LABELS, taskPath } from "~/domain/tasks/task";
import { dayAt, spanIn } from "~/domain/tasks/timeline";
import { formatDay } from "~/shared/calendar";
import { useReader } from "../../controls/reader";
import { type Scale, TITLE_CELL, type TimelinePlan, type TimelineTask } from "./timeline-parts";

/** Seen without colour as well. */
const HATCHED: CSSProperties = {
  backgroundImage: "repeating-linear-gradient(135deg, var(--accent-line) 0 2px, transparent 2px 7px)",
};

export function PlanRow({ plan, window, percent }: Scale & { plan: TimelinePlan }) {
  const { locale } = useReader();
  const { startOn, endOn } = plan;
  const span = startOn && endOn && startOn <= endOn ? spanIn(window, { from: startOn, to: endOn }) : null;
  const days = [startOn, endOn].map((day) => (day ? formatDay(day, locale) : "open")).join(" – ");
  return (
    <>
      <div className={clsx(TITLE_CELL, "flex h-full items-center gap-2 bg-sunken px-3 text-sm max-sm:h-7")}>
        <Link
          to={`/plans/${plan.code}/tasks?view=timeline`}
          className="truncate font-medium hover:text-accent"
        >
          <span className="tabular">{plan.code}</span> {plan.title}
        </Link>
        <span className="sr-only">{days}</span>
      </div>
      <div className="relative h-full min-w-(--track) flex-1 max-sm:h-9" title={days}>
        {span && (
          <span
            className="absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-line-control"
            style={{ left: percent(span.at), width: percent(span.days) }}
          />
        )}
        {plan.checkIns.map(({ id, day, held }) => (
          <Link
            key={id}
            to={`/plans/${plan.code}/check-ins/${id}`}
            aria-label={`Check-in ${formatDay(day, locale)}${held ? ", held" : ""}`}
            className="absolute top-1/2 z-10 -translate-x-1/2 -translate-y-1/2 text-sm text-ink-muted hover:text-accent"
            style={{ left: percent((dayAt(window, day) ?? 0) + 0.5) }}
          >
            {held ? "◆" : "◇"}
          </Link>
        ))}
      </div>
    </>
  );
}

interface TaskBarProps extends Scale {
  task: TimelineTask;
  forecast: TaskForecast | null;
  here: string;
}

export function TaskBar({ task, window, percent, forecast, here }: TaskBarProps) {
  const { locale } = useReader();
  const span = task.bar && spanIn(window, task.bar);
  const open = isOpenTask(task.status);
  const critical = open && (forecast?.critical ?? false);
  const words = barWords(task, forecast, locale);
  return (
    <>
      <div className={clsx(TITLE_CELL, "flex h-full items-center gap-2 px-3 text-sm max-sm:h-7")}>
        <Link
          to={taskPath(task.id)}
          data-cell=""
          data-task={task.id}
          data-after={task.after.join(" ")}
          className="min-w-0 flex-1 truncate rounded-sm hover:text-accent"
        >
          <span className="tabular mr-1 text-xs text-ink-muted">{task.number}</span> {task.title}
          <span className="sr-only">. {words}</span>
        </Link>
        {open && forecast && forecast.slack !== null && (
          <span
            title={saySlack(forecast.slack)}
            className={clsx(
              "tabular shrink-0 text-xs",
              forecast.slack < 0 ? "font-medium text-bad" : "text-ink-muted",
            )}
          >
            {critical && <span aria-hidden="true">◆ </span>}
            {forecast.slack < 0 ? `${forecast.slack} d` : `+${forecast.slack} d`}
          </span>
        )}
        {task.mayEdit && (
          <Link
            to={`${taskPath(task.id)}/dates?back=${encodeURIComponent(here)}`}
            aria-label={`Move the dates of “${task.title}”`}
            className="no-print shrink-0 rounded-sm px-1 text-xs text-ink-faint hover:text-accent max-sm:px-2 max-sm:py-1.5"
          >
            ⇄
          </Link>
        )}
      </div>
      <div className="relative h-full min-w-(--track) flex-1 max-sm:h-9">
        {span && (
          <span
            title={words}
            className={clsx(
              "absolute top-1/2 flex h-5 -translate-y-1/2 items-center overflow-hidden rounded-sm border text-xs",
              task.status === "done"
                ? "border-line-control bg-line text-ink-muted"
                : task.status === "cancelled"
                  ? "border-dashed border-line-control bg-bg text-ink-faint line-through"
                  : "border-accent-line bg-accent-soft text-ink",
              critical && "border-2 border-accent",
              span.cutLeft && "rounded-l-none border-l-0",
              span.cutRight && "rounded-r-none border-r-0",
            )}
            style={{ left: percent(span.at), width: percent(span.days), ...(critical && HATCHED) }}
          >
            {task.status === "blocked" && <span className="px-1 font-medium">⏸</span>}
            {task.status === "done" && <span className="px-1">✓</span>}
          </span>
        )}
      </div>
    </>
  );
}

function barWords(task: TimelineTask, forecast: TaskForecast | null, locale: string): string {
  const days = task.bar
    ? task.bar.from === task.bar.to
      ? formatDay(task.bar.to, locale)
      : `${formatDay(task.bar.from, locale)} to ${formatDay(task.bar.to, locale)}`
    : "no date";
  return [
    TASK_STATE_LABELS[task.status],
    task.assignee?.name ?? "nobody yet",
    days,
    forecast?.critical && "on the critical path",
    forecast && forecast.slack !== null && saySlack(forecast.slack),
    forecast?.late && `as things stand it ends only on ${formatDay(forecast.ends, locale)}`,
  ]
    .filter((part) => part)
    .join(", ");
}
