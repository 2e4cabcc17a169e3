import { addDays, type Day, earlier, later } from "~/shared/calendar";
import {
  addWorkingDays,
  isWorkingDay,
  shiftByWorkingDays,
  type WorkingCalendar,
  workingDaysBetween,
} from "../workspace/working-days";
import { isOpenTask, type TaskState } from "./task";

/** A task as the net of a plan's work knows it. */
export interface NetTask {
  id: string;
  number: number;
  status: TaskState;
  startOn: Day | null;
  dueOn: Day | null;
  waitsFor: readonly string[];
}

export interface TaskForecast {
  /** Working days it still takes; 1 where nobody said. */
  days: number;
  begins: Day;
  ends: Day;
  /** Working days it may slip before the plan's end slips; negative: already too late. Null without an end. */
  slack: number | null;
  /** On the longest chain of open work. */
  critical: boolean;
  /** As things stand it ends after its own due date. */
  late: boolean;
}

export interface CriticalPath {
  /** The longest chain of open work, first task first. */
  chain: string[];
  /** When the chain ends; null where nothing is open. */
  ends: Day | null;
  /** Working days between that and the plan's end; negative: beyond it. */
  spare: number | null;
  tasks: Map<string, TaskForecast>;
  /** Open tasks without both dates: each was taken for one day of work. */
  guessed: number;
}

interface Around {
  today: Day;
  planStartOn: Day | null;
  planEndOn: Day | null;
  calendar: WorkingCalendar;
}

const A_YEAR = 366;

function workdayOn(day: Day, calendar: WorkingCalendar, step: 1 | -1): Day {
  let at = day;
  for (let tried = 0; tried < A_YEAR && !isWorkingDay(at, calendar); tried += 1) at = addDays(at, step);
  return at;
}

const signedWorkdays = (from: Day, to: Day, calendar: WorkingCalendar): number =>
  from <= to ? workingDaysBetween(from, to, calendar) : -workingDaysBetween(to, from, calendar);

/** Working days from one day to another, both counted; at least one, for no work takes none. */
const workdaysWithin = (from: Day, to: Day, calendar: WorkingCalendar): number =>
  Math.max(1, to < from ? 1 : workingDaysBetween(addDays(from, -1), to, calendar));

/** Longer than anybody plans a piece of work: a date far away is not counted day by day, nor chained beyond the calendar. */
const LONGEST = 2 * A_YEAR;

/** What has begun takes what is left of it; what has not takes all of it. */
function daysOf(task: NetTask, { today, calendar }: Around): number {
  if (!task.startOn || !task.dueOn) return 1;
  const from = task.status === "todo" ? task.startOn : later(task.startOn, today);
  return workdaysWithin(from, earlier(task.dueOn, addDays(from, LONGEST)), calendar);
}

/** Predecessors before successors; a circle, should there be one, is cut where it would close. */
function inOrder(tasks: readonly NetTask[], byId: ReadonlyMap<string, NetTask>): NetTask[] {
  const order: NetTask[] = [];
  const state = new Map<string, "open" | "done">();
  for (const first of tasks) {
    const path: { task: NetTask; next: number }[] = [];
    const enter = (task: NetTask) => {
      state.set(task.id, "open");
      path.push({ task, next: 0 });
    };
    if (!state.has(first.id)) enter(first);
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const before = byId.get(at.task.waitsFor[at.next] ?? "");
      if (at.next >= at.task.waitsFor.length) {
        state.set(at.task.id, "done");
        order.push(at.task);
        path.pop();
      } else {
        at.next += 1;
        if (before && !state.has(before.id)) enter(before);
      }
    }
  }
  return order;
}

/**
 * The longest chain of open work towards the plan's end, and how far each open task may slip. Forward: a
 * task begins on the first working day that is not over, not before its own start, not before the plan's
 * start, and after everything it waits for. Backward: from the plan's end. Inputs are calendar days; the
 * unit of lengths and slack is the working day of the workspace.
 */
export function criticalPath(all: readonly NetTask[], around: Around): CriticalPath {
  const { today, planStartOn, planEndOn, calendar } = around;
  const open = all.filter(({ status }) => isOpenTask(status)).sort((a, b) => a.number - b.number);
  const byId = new Map(open.map((task) => [task.id, task]));
  const order = inOrder(open, byId);
  const place = new Map(order.map(({ id }, at) => [id, at]));
  // Only what stands before it in the order: that cuts a circle.
  const before = (task: NetTask) =>
    task.waitsFor.filter((id) => (place.get(id) ?? Number.POSITIVE_INFINITY) < (place.get(task.id) ?? 0));

  const forecasts = new Map<string, TaskForecast>();
  const chainTo = new Map<string, { days: number; from: string | null }>();
  for (const task of order) {
    const days = daysOf(task, around);
    const own = workdayOn(later(later(today, planStartOn ?? today), task.startOn ?? today), calendar, 1);
    // The one that is ready last leads on to it, also where a planned start leaves a gap between the two.
    let ready: Day | null = null;
    let from: string | null = null;
    for (const id of before(task)) {
      const after = addWorkingDays(forecasts.get(id)?.ends ?? today, 1, calendar);
      const longer = (chainTo.get(id)?.days ?? 0) > (chainTo.get(from ?? "")?.days ?? 0);
      if (ready === null || after > ready || (after === ready && longer)) {
        ready = after;
        from = id;
      }
    }
    const begins = later(own, ready ?? own);
    const ends = addWorkingDays(begins, days - 1, calendar);
    chainTo.set(task.id, { days: days + (from === null ? 0 : (chainTo.get(from)?.days ?? 0)), from });
    forecasts.set(task.id, {
      days,
      begins,
      ends,
      slack: null,
      critical: false,
      late: task.dueOn !== null && ends > workdayOn(task.dueOn, calendar, 1),
    });
  }

  if (planEndOn) setSlack(order, before, forecasts, workdayOn(planEndOn, calendar, -1), calendar);
  const chain = longestChain(order, forecasts, chainTo);
  const ends = forecasts.get(chain.at(-1) ?? "")?.ends ?? null;
  return {
    chain,
    ends,
    spare: ends && planEndOn ? signedWorkdays(ends, workdayOn(planEndOn, calendar, -1), calendar) : null,
    tasks: forecasts,
    guessed: open.filter(({ startOn, dueOn }) => !startOn || !dueOn).length,
  };
}

function setSlack(
  order: readonly NetTask[],
  before: (task: NetTask) => string[],
  forecasts: ReadonlyMap<string, TaskForecast>,
  planEnd: Day,
  calendar: WorkingCalendar,
): void {
  const latest = new Map<string, Day>();
  for (const task of [...order].reverse()) {
    const forecast = forecasts.get(task.id);
    if (!forecast) continue;
    const ends = latest.get(task.id) ?? planEnd;
    forecast.slack = signedWorkdays(forecast.ends, ends, calendar);
    const begins = shiftByWorkingDays(ends, -(forecast.days - 1), calendar);
    const untilThen = shiftByWorkingDays(begins, -1, calendar);
    for (const id of before(task)) {
      const known = latest.get(id) ?? planEnd;
      latest.set(id, untilThen < known ? untilThen : known);
    }
  }
}

function longestChain(
  order: readonly NetTask[],
  forecasts: ReadonlyMap<string, TaskForecast>,
  chainTo: ReadonlyMap<string, { days: number; from: string | null }>,
): string[] {
  let last: NetTask | null = null;
  for (const task of order) {
    const [ends, best] = [forecasts.get(task.id)?.ends ?? "", forecasts.get(last?.id ?? "")?.ends ?? ""];
    const longer = (chainTo.get(task.id)?.days ?? 0) > (chainTo.get(last?.id ?? "")?.days ?? 0);
    if (ends > best || (ends === best && longer)) last = task;
  }
  const chain: string[] = [];
  for (let at: string | null = last?.id ?? null; at; at = chainTo.get(at)?.from ?? null) chain.unshift(at);
  for (const id of chain) {
    const forecast = forecasts.get(id);
    if (forecast) forecast.critical = true;
  }
  return chain;
}

const workdays = (count: number): string => `${count} working day${count === 1 ? "" : "s"}`;

/** How the end of the work lies to the end of the plan. */
export function saySpare(spare: number, planEnd: string): string {
  if (spare === 0) return `just by the plan’s end on ${planEnd}`;
  return spare > 0
    ? `${workdays(spare)} before the plan’s end on ${planEnd}`
    : `${workdays(-spare)} after the plan’s end on ${planEnd}`;
}

/** "3 working days to spare", "none to spare", "2 working days too late" */
export function saySlack(slack: number): string {
  if (slack === 0) return "no day to spare";
  return slack > 0 ? `${workdays(slack)} to spare` : `${workdays(-slack)} too late`;
}
