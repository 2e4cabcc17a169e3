import { type Day, formatDay } from "~/shared/calendar";
import { shiftByWorkingDays, type WorkingCalendar } from "../workspace/working-days";
import { isOpenTask, type TaskState } from "./task";

/** Further than this nobody moves a single task; a plan is moved by its own dates. */
export const MOST_SHIFT = 366;

export interface ShiftableTask {
  id: string;
  number: number;
  title: string;
  status: TaskState;
  version: number;
  startOn: Day | null;
  dueOn: Day | null;
  waitsFor: readonly string[];
}

interface Days {
  startOn: Day | null;
  dueOn: Day | null;
}

/** What becomes of one task when another is moved. */
export interface DateShift {
  id: string;
  number: number;
  title: string;
  version: number;
  before: Days;
  after: Days;
  beyondPlan: boolean;
}

export interface ShiftPreview {
  /** The task itself first, then what moves along, by number. */
  moves: DateShift[];
  /** Open tasks that wait for it and stay, although they would begin or end before it is done. */
  clashes: { id: string; number: number; title: string; dueOn: Day | null }[];
}

/** Every open task that waits for this one, directly or through others. */
export function followersOf(tasks: readonly ShiftableTask[], taskId: string): ShiftableTask[] {
  const found = new Set([taskId]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const task of tasks) if (task.waitsFor.some((id) => found.has(id))) found.add(task.id);
  }
  return tasks.filter(({ id, status }) => id !== taskId && found.has(id) && isOpenTask(status));
}

/** What moving a task by so many working days does, to it and to what follows: nothing is saved by it. */
export function previewShift(
  tasks: readonly ShiftableTask[],
  taskId: string,
  ask: { by: number; along: boolean },
  around: { calendar: WorkingCalendar; planEndOn: Day | null },
): ShiftPreview {
  const task = tasks.find(({ id }) => id === taskId);
  if (!task) return { moves: [], clashes: [] };
  const shift = (day: Day | null) => day && shiftByWorkingDays(day, ask.by, around.calendar);
  const asShift = ({ id, number, title, version, startOn, dueOn }: ShiftableTask): DateShift => {
    const after = { startOn: shift(startOn), dueOn: shift(dueOn) };
    const beyondPlan = around.planEndOn !== null && after.dueOn !== null && after.dueOn > around.planEndOn;
    return { id, number, title, version, before: { startOn, dueOn }, after, beyondPlan };
  };
  const own = asShift(task);
  const followers = ask.along
    ? followersOf(tasks, taskId).filter(({ startOn, dueOn }) => startOn !== null || dueOn !== null)
    : [];
  const moving = new Set([taskId, ...followers.map(({ id }) => id)]);
  const until = own.after.dueOn;
  const clashes = tasks.filter(
    ({ id, status, waitsFor, startOn, dueOn }) =>
      !moving.has(id) &&
      isOpenTask(status) &&
      waitsFor.includes(taskId) &&
      until !== null &&
      ((startOn !== null && startOn <= until) || (dueOn !== null && dueOn < until)),
  );
  return {
    moves: [own, ...followers.sort((a, b) => a.number - b.number).map(asShift)],
    clashes: clashes.map(({ id, number, title, dueOn }) => ({ id, number, title, dueOn })),
  };
}

/** "16 Oct 2026", "12 Oct 2026 to 16 Oct 2026" */
export function sayDays({ startOn, dueOn }: Days): string {
  const parts = [startOn, dueOn].filter((day) => day !== null);
  return parts.length === 0 ? "no dates" : parts.map((day) => formatDay(day, "en")).join(" to ");
}

/** What the person saw when they agreed: "id.version id.version". */
export const seenMoves = (moves: readonly Pick<DateShift, "id" | "version">[]): string =>
  moves.map(({ id, version }) => `${id}.${version}`).join(" ");
