import { addDays, type Day, daysBetween } from "~/shared/calendar";
import type { DatedItem, MyWork, TaskItem, WaitingItem } from "./work-item";

/** How far "this week" reaches: the next seven days, so that a Friday already shows the Monday after. */
export const WEEK_DAYS = 7;
/** The end of a plan is shown from here on. */
export const PLAN_END_DAYS = 30;
/** A check-in is shown from here on. */
export const CHECK_IN_DAYS = 14;

export type DayGroup = "overdue" | "today" | "week" | "later";

/** Where a due day belongs, asked on a calendar day; what has no day comes later. */
export function groupOf(due: Day | null, today: Day): DayGroup {
  if (due === null) return "later";
  if (due < today) return "overdue";
  if (due === today) return "today";
  return due <= addDays(today, WEEK_DAYS) ? "week" : "later";
}

export interface WorkGroups {
  overdue: DatedItem[];
  today: DatedItem[];
  week: DatedItem[];
  later: DatedItem[];
  waiting: (WaitingItem | TaskItem)[];
}

const isWaiting = (item: DatedItem): item is TaskItem =>
  item.kind === "task" && item.resting === null && (item.status === "blocked" || item.waitsFor !== null);

/** Work that rests with its plan presses nobody, whatever its day says. */
const isResting = (item: DatedItem): boolean => item.kind === "task" && item.resting !== null;

const ORDER: Record<DatedItem["kind"], number> = { case: 0, plan: 1, checkIn: 2, task: 3 };

const codeOf = (item: DatedItem): string => (item.kind === "case" ? item.code : item.plan.code);

function byDay(a: DatedItem, b: DatedItem): number {
  if (a.due !== b.due) return a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1;
  return ORDER[a.kind] - ORDER[b.kind] || (codeOf(a) < codeOf(b) ? -1 : codeOf(a) > codeOf(b) ? 1 : 0);
}

/** Sorts somebody's work by the day it is asked on; every piece stands in exactly one place. */
export function groupWork(work: Pick<MyWork, "dated" | "waiting">, today: Day): WorkGroups {
  const groups: WorkGroups = { overdue: [], today: [], week: [], later: [], waiting: [] };
  for (const item of [...work.dated].sort(byDay)) {
    if (isWaiting(item)) groups.waiting.push(item);
    else groups[isResting(item) ? "later" : groupOf(item.due, today)].push(item);
  }
  groups.waiting.push(...work.waiting);
  return groups;
}

const counted = (count: number, words: string) => (count > 0 ? [`${count} ${words}`] : []);

/** The day in a sentence: "1 overdue, 2 due today, 1 due tomorrow"; whose deputy one is, is part of the day. */
export function sayDay(
  work: MyWork,
  today: Day,
  instead: readonly { name: string; count: number }[] = [],
): string {
  const groups = groupWork(work, today);
  const tomorrow = groups.week.filter(
    (item) => item.due !== null && daysBetween(today, item.due) === 1,
  ).length;
  const parts = [
    ...counted(groups.overdue.length, "overdue"),
    ...counted(groups.today.length, "due today"),
    ...counted(tomorrow, "due tomorrow"),
    ...counted(groups.week.length - tomorrow, "later this week"),
    ...counted(
      work.decisions.length,
      work.decisions.length === 1 ? "decision of yours" : "decisions of yours",
    ),
    ...instead.flatMap(({ name, count }) => counted(count, `for ${name}`)),
  ];
  return parts.length > 0 ? parts.join(", ") : "Nothing is due in the next seven days.";
}
