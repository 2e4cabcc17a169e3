import { type Day, daysBetween, formatDay } from "~/shared/calendar";
import type { Viewer } from "../viewer";

/** A promised day with how it stands: "27 Sep 2026, 18 days overdue". */
export function sayDue(day: Day | null, viewer: Viewer, today: Day): string {
  if (!day) return "none";
  const ahead = daysBetween(today, day);
  const near = ahead === 0 ? ", today" : ahead === 1 ? ", tomorrow" : "";
  const late = ahead < 0 ? `, ${-ahead} ${ahead === -1 ? "day" : "days"} overdue` : "";
  return `${say(day, viewer)}${near}${late}`;
}

export const say = (day: Day | null, viewer: Viewer, none = "none"): string =>
  day ? formatDay(day, viewer.locale) : none;

export const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

export function addedDays(from: Day | null, to: Day): string {
  if (!from) return "";
  const days = daysBetween(from, to);
  return `, ${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"} ${days >= 0 ? "later" : "earlier"}`;
}
