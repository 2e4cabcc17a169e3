import { isOpenTask } from "../tasks/task";
import type { TaskFact } from "./plan-facts";

/** The tasks as the page of a plan shows them: all of a few, of many the next ones of each person. */
export interface PageTasks {
  shown: TaskFact[];
  /** All there are, cancelled ones too. */
  total: number;
  /** Those that count: not cancelled. */
  live: number;
  done: number;
  /** How many of each person are left out, by the person's id; "" for those of nobody. */
  hidden: Record<string, number>;
}

/** So many fit on a page without a list of their own. */
const ALL = 30;
const OF_EACH = 5;
const PEOPLE = 12;

const byDue = (a: TaskFact, b: TaskFact): number =>
  (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || a.number - b.number;

export function pageTasks(tasks: readonly TaskFact[]): PageTasks {
  const live = tasks.filter(({ status }) => status !== "cancelled");
  const counts = {
    total: tasks.length,
    live: live.length,
    done: live.filter(({ status }) => status === "done").length,
  };
  if (tasks.length <= ALL) return { ...counts, shown: [...tasks], hidden: {} };
  const people = new Map<string, TaskFact[]>();
  for (const task of tasks) {
    const id = task.assignee?.id ?? "";
    people.set(id, [...(people.get(id) ?? []), task]);
  }
  const shown: TaskFact[] = [];
  const hidden: Record<string, number> = {};
  // Whoever has something open stands before those who are through.
  const busiest = [...people].sort((a, b) => openOf(b[1]).length - openOf(a[1]).length);
  busiest.forEach(([id, own], at) => {
    const next = at < PEOPLE ? openOf(own).sort(byDue).slice(0, OF_EACH) : [];
    shown.push(...next);
    if (own.length > next.length) hidden[id] = own.length - next.length;
  });
  return { ...counts, shown, hidden };
}

const openOf = (tasks: readonly TaskFact[]): TaskFact[] => tasks.filter(({ status }) => isOpenTask(status));
