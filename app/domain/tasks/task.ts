import type { Day } from "~/shared/calendar";

export const TASK_STATES = ["todo", "inProgress", "blocked", "done", "cancelled"] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_STATE_LABELS: Record<TaskState, string> = {
  todo: "To do",
  inProgress: "In progress",
  blocked: "Blocked",
  done: "Done",
  cancelled: "Cancelled",
};

/** What holds work up, as the field knows it; a report counts them. */
export const BARRIERS = {
  productStructure: "Product structure",
  digitalTickBox: "Digital as a tick box",
  fundingByLine: "Funding by line of business",
  employeesBehind: "Employees treated worse than customers",
  loopNotClosed: "A loop not closed",
  other: "Something else",
} as const;
export type Barrier = keyof typeof BARRIERS;
export const isBarrier = (value: string): value is Barrier => Object.hasOwn(BARRIERS, value);

export interface ChecklistItem {
  text: string;
  done: boolean;
}

/** A task that another one waits for. */
export interface Predecessor {
  id: string;
  number: number;
  title: string;
  status: TaskState;
  dueOn: Day | null;
}

/** Everything the machine and its gates ask of a task. */
export interface TaskFacts {
  id: string;
  planCode: string;
  planStatus: string;
  /** The start of the plan, where it lies ahead. */
  planStartOn: Day | null;
  status: TaskState;
  title: string;
  startOn: Day | null;
  dueOn: Day | null;
  containment: boolean;
  evidenceRequired: boolean;
  /** A note or a file counts as evidence. */
  evidenceCount: number;
  checklist: readonly ChecklistItem[];
  /** The state the last move came from: what an undo goes back to. Null when nothing can be undone. */
  cameFrom: TaskState | null;
  /** What has to be done before it. */
  predecessors: readonly Predecessor[];
}

/** A task that takes longer than this is hard to see through; adding one warns. */
export const SMALL_TASK_DAYS = 10;

export const isOpenTask = (status: TaskState): boolean => status !== "done" && status !== "cancelled";
export const taskPath = (id: string): string => `/tasks/${id}`;

/** How long the person who moved a task may simply take it back. */
export const UNDO_MINUTES = 10;

export const MAX_TASKS = 500;

/** One line an item; a line that was there keeps its tick. */
export function parseChecklist(text: string, before: readonly ChecklistItem[]): ChecklistItem[] {
  const ticked = new Set(before.filter((item) => item.done).map((item) => item.text));
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 50)
    .map((line) => ({ text: line.slice(0, 300), done: ticked.has(line.slice(0, 300)) }));
}
