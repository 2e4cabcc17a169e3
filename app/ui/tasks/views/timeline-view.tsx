import { Link, useNavigate } from "@remix-run/react";
import clsx from "clsx";
import { type CSSProperties, useCallback, useRef } from "react";
import { taskPath } from "~/domain/tasks/task";
import { TIMELINE_ZOOMS, type TimelineZoom, tasksHref } from "~/domain/tasks/task-list";
import { dayAt, type TimelineWindow, timelineTicks } from "~/domain/tasks/timeline";
import { type Day, formatDay, formatMonth, monthOf } from "~/shared/calendar";
import { ButtonLink } from "../../controls/button";
import { Chip } from "../../controls/chip";
import { Pagination } from "../../controls/pagination";
import { useReader } from "../../controls/reader";
import { NothingHere } from "./nothing-here";
import { PathNote } from "./path-note";
import { TimelineArrows } from "./timeline-arrows";
import { PlanLines, PlanNames } from "./timeline-marks";
import { TITLE_CELL, type TimelinePath, type TimelinePlan, type TimelineRow } from "./timeline-parts";
import { PlanRow, TaskBar } from "./timeline-rows";
import { type Step, useArrowKeys } from "./use-arrow-keys";
import type { ViewFrame } from "./view-frame";
import { withQuery } from "./view-links";

export interface TimelineViewProps extends ViewFrame {
  window: TimelineWindow;
  skip: number;
  page: {
    plans: TimelinePlan[];
    shown: number;
    total: number;
    undated: number;
    outside: number;
    next: number | null;
  };
  path: TimelinePath | null;
}

const ZOOM_LABELS: Record<TimelineZoom, string> = { week: "Weeks", month: "Months", quarter: "Year" };

/** Every row is as high as every other, so that what joins two of them can be drawn by counting rows. */
const ROW = "h-11 max-sm:h-16";

export function TimelineView(props: TimelineViewProps) {
  const { ask, place, page, window, today, weekStart, path, skip } = props;
  const root = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  const { locale } = useReader();
  const here = tasksHref(place, ask);
  useArrowKeys(
    root,
    useCallback(
      (step: Step, grid: HTMLElement) => {
        if (step.key !== "m") return nextBar(step, grid);
        navigate(`${taskPath(step.from.dataset.task ?? "")}/dates?back=${encodeURIComponent(here)}`);
        return true;
      },
      [navigate, here],
    ),
  );
  const width = Math.round(window.days * window.dayWidth);
  const percent = (days: number) => `${((days / window.days) * 100).toFixed(4)}%`;
  const ticks = timelineTicks(window, ask.zoom, weekStart);
  const rows = rowsOf(page.plans, place.plan !== "");
  const now = dayAt(window, today);
  const only = place.plan || ask.plan ? page.plans[0] : undefined;
  return (
    <>
      <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="flex flex-wrap gap-2">
          {TIMELINE_ZOOMS.map((zoom) => (
            <Chip key={zoom} href={tasksHref(place, ask, { zoom })} selected={ask.zoom === zoom}>
              {ZOOM_LABELS[zoom]}
            </Chip>
          ))}
        </p>
        <p className="flex items-center gap-2">
          <ButtonLink
            size="sm"
            to={tasksHref(place, ask, { from: window.previous })}
            preventScrollReset
            rel="prev"
          >
            Earlier
          </ButtonLink>
          <ButtonLink size="sm" to={tasksHref(place, ask, { from: "" })} preventScrollReset>
            Today
          </ButtonLink>
          <ButtonLink
            size="sm"
            to={tasksHref(place, ask, { from: window.next })}
            preventScrollReset
            rel="next"
          >
            Later
          </ButtonLink>
        </p>
      </div>
      {path && <PathNote path={path} />}
      {!path && ask.plan === "" && (
        <p className="mb-3 text-sm text-ink-muted">
          The critical path is a question of one plan: open a plan’s timeline to see it.
        </p>
      )}
      {page.total === 0 ? (
        <NothingBetween {...props} />
      ) : (
        <section
          ref={root}
          aria-label="Timeline"
          className="relative max-w-full overflow-x-auto rounded-lg border border-line"
          style={{ "--track": `${width}px` } as CSSProperties}
        >
          {only && <p className="sr-only">{planWords(only, locale)}</p>}
          <div className="relative w-max min-w-full">
            <div className="flex h-11 border-b border-line-strong">
              <div
                className={clsx(TITLE_CELL, "flex items-center px-3 text-xs text-ink-muted max-sm:hidden")}
              >
                {formatDay(window.from, locale, "short")} – {formatDay(window.to, locale)}
              </div>
              <div className="relative min-w-(--track) flex-1" aria-hidden="true">
                {ticks.map(({ day, at }) => (
                  <span
                    key={day}
                    className="tabular absolute top-1 text-xs whitespace-nowrap text-ink-muted"
                    style={{ left: percent(at), paddingLeft: 3 }}
                  >
                    {tickLabel(day, ask.zoom, locale)}
                  </span>
                ))}
                {now !== null && (
                  <span
                    className="absolute bottom-0.5 -translate-x-1/2 text-xs font-medium whitespace-nowrap text-accent"
                    style={{ left: percent(now + 0.5) }}
                  >
                    Today
                  </span>
                )}
                {only && <PlanNames plan={only} window={window} percent={percent} />}
              </div>
            </div>
            <div className="relative">
              <div
                className="pointer-events-none absolute inset-y-0 right-0 left-80 max-sm:left-0"
                aria-hidden="true"
              >
                {ticks.map(({ day, at, strong }) => (
                  <span
                    key={day}
                    className={clsx(
                      "absolute inset-y-0 border-l",
                      strong ? "border-line-strong" : "border-line",
                    )}
                    style={{ left: percent(at) }}
                  />
                ))}
                {only && <PlanLines plan={only} window={window} percent={percent} />}
                {now !== null && (
                  <span
                    className="absolute inset-y-0 z-10 border-l-2 border-accent"
                    style={{ left: percent(now + 0.5) }}
                  />
                )}
                <TimelineArrows rows={rows} window={window} />
              </div>
              <ul>
                {rows.map((row) =>
                  row.kind === "plan" ? (
                    <li
                      key={row.plan.code}
                      className={clsx(ROW, "flex border-b border-line bg-sunken max-sm:block")}
                    >
                      <PlanRow plan={row.plan} window={window} percent={percent} />
                    </li>
                  ) : (
                    <li
                      key={row.task.id}
                      className={clsx(ROW, "flex border-b border-line last:border-0 max-sm:block")}
                    >
                      <TaskBar
                        task={row.task}
                        window={window}
                        percent={percent}
                        forecast={path?.tasks.get(row.task.id) ?? null}
                        here={here}
                      />
                    </li>
                  ),
                )}
              </ul>
            </div>
          </div>
        </section>
      )}
      <p className="mt-2 text-xs text-ink-muted max-sm:hidden">
        Up and down go from task to task, left to what it waits for, right to what waits for it; Enter opens,
        m moves its dates.
      </p>
      {page.outside > 0 && (
        <p className="mt-2 text-sm text-ink-muted">
          {page.outside} {page.outside === 1 ? "task lies" : "tasks lie"} before or after these days
          {ask.zoom === "quarter" ? "." : ": "}
          {ask.zoom !== "quarter" && (
            <Link to={tasksHref(place, ask, { zoom: "quarter" })} preventScrollReset className="link">
              show a year
            </Link>
          )}
        </p>
      )}
      {page.undated > 0 && (
        <p className="mt-2 text-sm text-ink-muted">
          <Link to={tasksHref(place, ask, { view: "list", when: "none" })} className="link">
            {page.undated} {page.undated === 1 ? "task has" : "tasks have"} no date
          </Link>{" "}
          and so {page.undated === 1 ? "does" : "do"} not stand here.
        </p>
      )}
      {(page.next !== null || skip > 0) && (
        <Pagination
          previousHref={skip === 0 ? null : skip <= 100 ? here : withQuery(here, "skip", skip - 100)}
          nextHref={page.next === null ? null : withQuery(here, "skip", page.next)}
          summary={`${skip + 1} to ${skip + page.shown} of ${page.total.toLocaleString("en")} within these days`}
        />
      )}
    </>
  );
}

const rowsOf = (plans: readonly TimelinePlan[], inPlan: boolean): TimelineRow[] =>
  plans.flatMap((plan) => [
    ...(inPlan ? [] : [{ kind: "plan" as const, plan }]),
    ...plan.tasks.map((task) => ({ kind: "task" as const, task })),
  ]);

function tickLabel(day: Day, zoom: TimelineZoom, locale: string): string {
  if (zoom === "quarter")
    return formatMonth(monthOf(day), locale).replace(/ ?\d{4}$/, day.slice(5, 7) === "01" ? " $&" : "");
  if (zoom === "month") return formatDay(day, locale, "short");
  return day.endsWith("-01") ? formatDay(day, locale, "short") : String(Number(day.slice(8)));
}

function planWords({ code, startOn, endOn, checkIns }: TimelinePlan, locale: string): string {
  const day = (value: Day | null) => (value ? formatDay(value, locale) : "not set");
  const held = checkIns.map((each) => `check-in ${day(each.day)}${each.held ? ", held" : ""}`);
  return [`${code}: start ${day(startOn)}`, `end ${day(endOn)}`, ...held].join("; ");
}

function NothingBetween(props: TimelineViewProps) {
  if (props.page.undated === 0 && props.ask.from === "") return <NothingHere {...props} />;
  return (
    <p className="rounded-lg border border-dashed border-line-strong px-6 py-10 text-center text-sm text-ink-muted">
      No task lies within these days.
    </p>
  );
}

/** Up and down by rows; left to the first it waits for, right to the first that waits for it. */
function nextBar({ key, from }: Step, grid: HTMLElement): HTMLElement | null {
  const cells = [...grid.querySelectorAll<HTMLElement>("[data-task]")];
  const at = cells.indexOf(from);
  switch (key) {
    case "ArrowDown":
      return cells[at + 1] ?? from;
    case "ArrowUp":
      return cells[at - 1] ?? from;
    case "Home":
      return cells[0] ?? from;
    case "End":
      return cells.at(-1) ?? from;
    case "ArrowLeft": {
      const [first] = (from.dataset.after ?? "").split(" ");
      return (first && cells.find((cell) => cell.dataset.task === first)) || from;
    }
    case "ArrowRight":
      return (
        cells.find((cell) => (cell.dataset.after ?? "").split(" ").includes(from.dataset.task ?? "-")) ?? from
      );
    default:
      return null;
  }
}
