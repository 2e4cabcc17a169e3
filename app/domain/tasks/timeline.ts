import {
  addDays,
  addMonthsTo,
  type Day,
  daysBetween,
  earlier,
  firstDayOfMonth,
  later,
  monthOf,
  weekdayOf,
} from "~/shared/calendar";
import { startOfWeek } from "../workspace/week";
import type { TimelineZoom } from "./task-list";

/** How many days a timeline shows, and how wide a day is drawn. */
const ZOOMS: Record<TimelineZoom, { days: number; dayWidth: number }> = {
  week: { days: 28, dayWidth: 34 },
  month: { days: 91, dayWidth: 11 },
  quarter: { days: 371, dayWidth: 3.2 },
};

export interface TimelineWindow {
  from: Day;
  to: Day;
  days: number;
  dayWidth: number;
  /** Where the window begins when one goes back or forward by half of it. */
  previous: Day;
  next: Day;
}

interface PlanDays {
  startOn: Day | null;
  endOn: Day | null;
}

/** The days a timeline shows: those that were asked for, else those around today, or around a plan that lies elsewhere. */
export function timelineWindow(
  ask: { from: Day | ""; zoom: TimelineZoom },
  { today, weekStart, plan }: { today: Day; weekStart: number; plan: PlanDays | null },
): TimelineWindow {
  const { days, dayWidth } = ZOOMS[ask.zoom];
  const lead = Math.round(days / 7 / 4) * 7;
  const around = addDays(startOfWeek(today, weekStart), -lead);
  const from = startOfWeek(
    ask.from || planAway(plan, around, addDays(around, days - 1)) || around,
    weekStart,
  );
  const half = Math.round(days / 14) * 7;
  return {
    from,
    to: addDays(from, days - 1),
    days,
    dayWidth,
    previous: addDays(from, -half),
    next: addDays(from, half),
  };
}

function planAway(plan: PlanDays | null, from: Day, to: Day): Day | null {
  if (plan?.endOn && plan.endOn < from) return plan.startOn ?? plan.endOn;
  if (plan?.startOn && plan.startOn > to) return plan.startOn;
  return null;
}

export interface TimelineTick {
  day: Day;
  /** Days from the left edge. */
  at: number;
  /** A month begins: the line is stronger. */
  strong: boolean;
}

/** Where lines are drawn: every day, every week or every month. */
export function timelineTicks(window: TimelineWindow, zoom: TimelineZoom, weekStart: number): TimelineTick[] {
  const ticks: TimelineTick[] = [];
  if (zoom === "quarter") {
    let month = monthOf(window.from);
    for (; firstDayOfMonth(month) <= window.to; month = addMonthsTo(month, 1)) {
      const day = firstDayOfMonth(month);
      const at = daysBetween(window.from, day);
      if (at >= 0) ticks.push({ day, at, strong: day.endsWith("-01-01") });
    }
    return ticks;
  }
  for (let at = 0; at < window.days; at += 1) {
    const day = addDays(window.from, at);
    if (zoom === "week" || weekdayOf(day) === weekStart)
      ticks.push({ day, at, strong: zoom === "week" ? weekdayOf(day) === weekStart : day.slice(8) <= "07" });
  }
  return ticks;
}

export interface BarDays {
  startOn: Day | null;
  dueOn: Day | null;
  /** The workspace's day on which it was written down. */
  createdOn: Day;
  planStartOn: Day | null;
}

export interface Bar {
  from: Day;
  to: Day;
  /** Nobody said when it begins. */
  guessed: boolean;
}

/** From when to when a task is drawn; null without any day to hold on to. */
export function barOf({ startOn, dueOn, createdOn, planStartOn }: BarDays): Bar | null {
  if (dueOn === null) return startOn ? { from: startOn, to: startOn, guessed: true } : null;
  if (startOn) return { from: earlier(startOn, dueOn), to: dueOn, guessed: false };
  return { from: earlier(later(createdOn, planStartOn ?? createdOn), dueOn), to: dueOn, guessed: true };
}

export interface Span {
  /** Days from the left edge and how many days long; a day takes its whole width. */
  at: number;
  days: number;
  /** It goes on beyond the edge. */
  cutLeft: boolean;
  cutRight: boolean;
}

/** The part of a bar that a window shows; null where it shows none of it. */
export function spanIn(window: TimelineWindow, bar: { from: Day; to: Day }): Span | null {
  if (bar.to < window.from || bar.from > window.to) return null;
  const from = later(bar.from, window.from);
  const to = earlier(bar.to, window.to);
  return {
    at: daysBetween(window.from, from),
    days: daysBetween(from, to) + 1,
    cutLeft: bar.from < window.from,
    cutRight: bar.to > window.to,
  };
}

/** Days from the left edge to a day; null where the window does not show it. */
export const dayAt = (window: TimelineWindow, day: Day): number | null =>
  day < window.from || day > window.to ? null : daysBetween(window.from, day);
