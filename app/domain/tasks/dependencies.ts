import type { Day } from "~/shared/calendar";
import { isOpenTask, type Predecessor, type TaskState } from "./task";

/** A task and what it waits for: a node of the plan's net of work. */
export interface Waiting {
  id: string;
  number: number;
  waitsFor: readonly string[];
}

/** More than this nobody can wait for and still know why. */
export const MAX_PREDECESSORS = 50;

/**
 * The circle that would arise if the task waited for these, as task numbers from the task back to itself
 * ([3, 7, 3]); null where there is none. The shortest one is told, because it is the easiest to mend.
 */
export function circleWith(
  tasks: readonly Waiting[],
  task: Pick<Waiting, "id" | "number">,
  waitsFor: readonly string[],
): number[] | null {
  const byId = new Map(tasks.map((each) => [each.id, each]));
  const cameFrom = new Map<string, string>();
  const queue: string[] = [];
  for (const id of waitsFor) {
    if (id === task.id) return [task.number, task.number];
    if (cameFrom.has(id)) continue;
    cameFrom.set(id, task.id);
    queue.push(id);
  }
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of byId.get(at)?.waitsFor ?? []) {
      if (next === task.id) return [...numbersBackTo(at, task, byId, cameFrom), task.number];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
}

function numbersBackTo(
  last: string,
  task: Pick<Waiting, "id" | "number">,
  byId: ReadonlyMap<string, Waiting>,
  cameFrom: ReadonlyMap<string, string>,
): number[] {
  const numbers: number[] = [];
  for (let at: string | undefined = last; at && at !== task.id; at = cameFrom.get(at)) {
    numbers.unshift(byId.get(at)?.number ?? 0);
  }
  return [task.number, ...numbers];
}

export const sayCircle = (circle: readonly number[]): string => circle.join(" → ");

/**
 * Why a task cannot wait for these, in words for the field; null where it can. `task` is null for one that
 * is only being added: nothing waits for it yet.
 */
export function refusedWaiting(
  tasks: readonly Waiting[],
  task: Pick<Waiting, "id" | "number"> | null,
  waitsFor: readonly string[],
): string | null {
  if (waitsFor.length > MAX_PREDECESSORS) {
    return `A task waits for at most ${MAX_PREDECESSORS} others. Put a task between that gathers some of them.`;
  }
  const known = new Set(tasks.map(({ id }) => id));
  if (waitsFor.some((id) => !known.has(id))) return "A task can wait only for other tasks of its plan.";
  if (!task) return null;
  const circle = circleWith(tasks, task, waitsFor);
  if (!circle) return null;
  return circle.length === 2
    ? "A task cannot wait for itself."
    : `These tasks would wait for each other in a circle: ${sayCircle(circle)}. Take one of them out.`;
}

export const isSettled = (status: TaskState): boolean => !isOpenTask(status);

/** Those that still hold it up. */
export const unsettled = (predecessors: readonly Predecessor[]): Predecessor[] =>
  predecessors.filter(({ status }) => !isSettled(status));

/** Those that are due only after the task that waits for them: one of the days cannot be kept. */
export const dueTooLate = <T extends Pick<Predecessor, "status" | "dueOn">>(
  dueOn: Day | null,
  predecessors: readonly T[],
): T[] =>
  dueOn === null
    ? []
    : predecessors.filter((each) => !isSettled(each.status) && each.dueOn !== null && each.dueOn > dueOn);

/** "task 3", "tasks 3 and 7", "tasks 3, 7 and 9" */
export function sayTasks(numbers: readonly number[]): string {
  const [last, ...rest] = [...numbers].reverse();
  if (rest.length === 0) return `task ${last ?? ""}`.trim();
  return `tasks ${rest.reverse().join(", ")} and ${last}`;
}

export interface Freed {
  id: string;
  number: number;
  title: string;
}

/** What a person hears when work of theirs lets other work begin. */
export function sayDone(title: string, freed: readonly Freed[]): string {
  const done = `Done: “${title}”`;
  const [first, ...rest] = freed;
  if (!first) return done;
  if (rest.length === 0) return `${done}. Now free to begin: ${first.number} “${first.title}”.`;
  return `${done}. Now free to begin: ${sayTasks(freed.map(({ number }) => number))}.`;
}
