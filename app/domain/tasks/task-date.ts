import { type Day, formatDay } from "~/shared/calendar";
import { isOpenTask, type TaskFacts } from "./task";
import { planIsOpen } from "./task.rules";

type DatedTask = Pick<TaskFacts, "planCode" | "planStatus" | "title" | "status" | "startOn" | "dueOn">;

/** A later day that was asked for a task, as its page shows it. */
export interface TaskDateView {
  id: string;
  fromDay: Day;
  toDay: Day;
  reason: string;
  status: "requested" | "accepted" | "declined" | "withdrawn";
  answer: string;
  byName: string;
  agreedByName: string | null;
  /** The viewer may answer it. */
  mine: boolean;
  /** The viewer may take it back. */
  withdrawable: boolean;
}

/** Why no later day can be asked for now; null when one can. */
export function dateNotMovable(task: DatedTask & TaskFacts): string | null {
  const open = planIsOpen(task);
  if (!open.met) return `${open.detail}.`;
  if (!isOpenTask(task.status)) return `“${task.title}” is ${task.status}; its day is on record.`;
  return task.dueOn === null ? `“${task.title}” has no due date that could be moved.` : null;
}

/** The problem with a later day in words, null when it can be asked for. */
export function laterDayProblem(
  task: Pick<TaskFacts, "dueOn" | "startOn">,
  toDay: Day,
  today: Day,
): string | null {
  if (toDay === task.dueOn) return "This is the due date already.";
  if (toDay < today) return "A promise lies ahead: choose today or a later day.";
  if (task.dueOn !== null && toDay < task.dueOn) {
    return `More time means a later day than ${formatDay(task.dueOn, "en")}.`;
  }
  return null;
}
