import { addDays, type Day, daysBetween, formatDay } from "~/shared/calendar";
import { can } from "../access";
import {
  type BulkChange,
  type BulkDecision,
  type BulkRow,
  type BulkValues,
  isUntouched,
} from "../bulk/bulk-edit";
import type { Viewer } from "../viewer";
import { shiftByWorkingDays, type WorkingCalendar } from "../workspace/working-days";
import { BARRIERS, type Barrier, isOpenTask, TASK_STATE_LABELS, type TaskFacts, taskPath } from "./task";
import { taskPlanSubject, taskSubject } from "./task.access";
import { decideTask, TASK_MOVE_LABELS, type TaskEvent } from "./task.machine";
import { planIsOpen } from "./task.rules";

/** A task as a change of many looks at it. */
export interface BulkTask extends TaskFacts {
  workspaceId: string;
  number: number;
  version: number;
  planId: string;
  planOwnerId: string | null;
  planDeputyId: string | null;
  planCreatedById: string;
  planVerifierId: string | null;
  planEndOn: Day | null;
  assigneeId: string | null;
  mandatory: boolean;
  barrier: string;
  blockedReason: string;
  waitingFor: string;
  waitingForId: string | null;
  cancelReason: string;
}

export type DueChange = { kind: "set"; day: Day } | { kind: "days" | "workdays"; by: number };

export const BULK_EVENTS = ["START", "FINISH", "BLOCK", "UNBLOCK", "PUT_BACK", "REOPEN", "CANCEL"] as const;
export type BulkEvent = Extract<TaskEvent["type"], (typeof BULK_EVENTS)[number]>;

/** What is to be changed; what is left out stays. */
export interface BulkTaskChange {
  /** Null: nobody. */
  assigneeId?: string | null;
  due?: DueChange;
  mandatory?: boolean;
  barrier?: Barrier | "";
  event?: BulkEvent;
  /** Why they are blocked or cancelled. */
  reason: string;
}

export interface BulkTaskAround {
  viewer: Viewer;
  /** Everybody of the workspace; `able` are those who could be given a task. */
  people: ReadonlyMap<string, { name: string; able: boolean }>;
  calendar: WorkingCalendar;
}

const refused = (why: string): BulkDecision => ({ outcome: "refused", why });

/** Every chosen task with what the change does to it. */
export const bulkTaskRows = (
  tasks: readonly BulkTask[],
  change: BulkTaskChange,
  around: BulkTaskAround,
): BulkRow[] =>
  tasks.map((task) => ({
    recordId: task.id,
    title: task.title,
    place: `${task.planCode} · task ${task.number}`,
    href: taskPath(task.id),
    version: task.version,
    decision: decideBulkTask(task, change, around),
  }));

/** What the change asks for, in one line. */
export function sayBulkTask(change: BulkTaskChange, { viewer, people }: BulkTaskAround): string {
  const { assigneeId, due, mandatory, barrier, event } = change;
  const days =
    due && due.kind !== "set" ? `${Math.abs(due.by)} ${due.kind === "days" ? "" : "working "}days` : "";
  return [
    assigneeId === undefined
      ? ""
      : `given to ${assigneeId === null ? "nobody" : (people.get(assigneeId)?.name ?? "somebody")}`,
    due?.kind === "set" ? `due on ${formatDay(due.day, viewer.locale)}` : "",
    due && due.kind !== "set" ? `due ${days} ${due.by > 0 ? "later" : "earlier"}` : "",
    mandatory === undefined ? "" : mandatory ? "mandatory" : "optional",
    barrier === undefined ? "" : barrier ? `barrier “${BARRIERS[barrier]}”` : "no barrier",
    event === undefined ? "" : `set to “${TASK_MOVE_LABELS[event].toLowerCase()}”`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** The fields of a task that a change of many writes, as they are. */
export const bulkValuesOf = (task: BulkTask): BulkValues => ({
  assigneeId: task.assigneeId,
  startOn: task.startOn,
  dueOn: task.dueOn,
  mandatory: task.mandatory,
  barrier: task.barrier,
  status: task.status,
  blockedReason: task.blockedReason,
  waitingFor: task.waitingFor,
  waitingForId: task.waitingForId,
  cancelReason: task.cancelReason,
});

/** Why what was changed at once cannot be put back on this task; null where it can. */
export function refusedPutBack(
  task: BulkTask,
  { before, after }: { before: BulkValues; after: BulkValues },
  viewer: Viewer,
): string | null {
  const open = planIsOpen(task);
  if (!open.met) return `${open.detail}.`;
  const edits = ["assigneeId", "dueOn", "mandatory"].some((name) => name in after);
  const may = edits
    ? can(viewer, "plan.edit", taskPlanSubject(task))
    : can(viewer, "work.update", taskSubject(task));
  if (!may) return "It is changed by its plan's owner or a leader.";
  const moved = "status" in after && task.cameFrom !== before.status;
  return moved || !isUntouched(after, bulkValuesOf(task)) ? "Somebody changed it since." : null;
}

/** What a change of many does to one task: all of it, or nothing and why. */
export function decideBulkTask(task: BulkTask, change: BulkTaskChange, around: BulkTaskAround): BulkDecision {
  const open = planIsOpen(task);
  if (!open.met) return refused(`${open.detail}.`);
  const { viewer } = around;
  const edits = change.assigneeId !== undefined || change.due !== undefined || change.mandatory !== undefined;
  if (edits && !can(viewer, "plan.edit", taskPlanSubject(task))) {
    return refused(`Tasks of ${task.planCode} are changed by its owner or a leader.`);
  }
  const moves = change.event !== undefined || change.barrier !== undefined;
  if (moves && !can(viewer, "work.update", taskSubject(task))) {
    return refused("It is updated by the person it is assigned to, the plan's owner or a leader.");
  }
  if (edits && !isOpenTask(task.status)) {
    return refused(`It is ${task.status}. Reopen it before you change it.`);
  }
  const parts: Part[] = [];
  for (const part of [assigneePart, duePart, mandatoryPart, barrierPart, statePart]) {
    const made = part(task, change, around);
    if (typeof made === "string") return refused(made);
    if (made) parts.push(made);
  }
  if (parts.length === 0) return { outcome: "same" };
  return {
    outcome: "change",
    changes: parts.flatMap((part) => part.changes),
    before: Object.assign({}, ...parts.map((part) => part.before)),
    after: Object.assign({}, ...parts.map((part) => part.after)),
  };
}

interface Part {
  changes: BulkChange[];
  before: BulkValues;
  after: BulkValues;
}
/** A part of the change, null where the task is so already, or why it cannot. */
type MakePart = (task: BulkTask, change: BulkTaskChange, around: BulkTaskAround) => Part | string | null;

const assigneePart: MakePart = (task, { assigneeId }, { people }) => {
  if (assigneeId === undefined || assigneeId === task.assigneeId) return null;
  const nameOf = (id: string | null) =>
    id === null ? "nobody" : (people.get(id)?.name ?? "somebody who left");
  if (assigneeId !== null && !people.get(assigneeId)?.able) return "This person cannot be given tasks here.";
  if (assigneeId !== null && assigneeId === task.planVerifierId) {
    return `${nameOf(assigneeId)} verifies ${task.planCode}; the verifier is neither owner nor doer.`;
  }
  return {
    changes: [{ label: "Who does it", before: nameOf(task.assigneeId), after: nameOf(assigneeId) }],
    before: { assigneeId: task.assigneeId },
    after: { assigneeId },
  };
};

const duePart: MakePart = (task, { due }, { viewer, calendar }) => {
  if (!due) return null;
  const say = (day: Day | null) => (day === null ? "no date" : formatDay(day, viewer.locale));
  if (due.kind !== "set" && task.dueOn === null) return "It has no due date that could be moved.";
  const dueOn = task.dueOn === null || due.kind === "set" ? newDay(due) : movedDay(task.dueOn, due, calendar);
  if (dueOn === null || dueOn === task.dueOn) return null;
  // Work that has not begun keeps its length; work that has begun keeps its beginning.
  const shift = task.dueOn && due.kind !== "set" ? daysBetween(task.dueOn, dueOn) : 0;
  const startOn =
    task.startOn && task.status === "todo" && shift !== 0 ? addDays(task.startOn, shift) : task.startOn;
  if (task.planEndOn && dueOn > task.planEndOn) {
    return `It would be due on ${say(dueOn)}; ${task.planCode} ends on ${say(task.planEndOn)}.`;
  }
  if (task.planStartOn && !task.containment && (startOn ?? dueOn) < task.planStartOn) {
    return `It would begin before ${task.planCode} does, on ${say(task.planStartOn)}.`;
  }
  if (startOn && startOn > dueOn) return `It starts on ${say(startOn)}, after that day.`;
  const started = startOn !== task.startOn;
  return {
    changes: [
      ...(started ? [{ label: "Starts on", before: say(task.startOn), after: say(startOn) }] : []),
      { label: "Due on", before: say(task.dueOn), after: say(dueOn) },
    ],
    before: { dueOn: task.dueOn, ...(started && { startOn: task.startOn }) },
    after: { dueOn, ...(started && { startOn }) },
  };
};

const newDay = (due: DueChange): Day | null => (due.kind === "set" ? due.day : null);

const movedDay = (from: Day, due: DueChange, calendar: WorkingCalendar): Day =>
  due.kind === "set"
    ? due.day
    : due.kind === "days"
      ? addDays(from, due.by)
      : shiftByWorkingDays(from, due.by, calendar);

const yesNo = (value: boolean) => (value ? "yes" : "no");

const mandatoryPart: MakePart = (task, { mandatory }) =>
  mandatory === undefined || mandatory === task.mandatory
    ? null
    : {
        changes: [{ label: "The plan waits for it", before: yesNo(task.mandatory), after: yesNo(mandatory) }],
        before: { mandatory: task.mandatory },
        after: { mandatory },
      };

const sayBarrier = (barrier: string) => (barrier ? BARRIERS[barrier as Barrier] : "none");

const barrierPart: MakePart = (task, { barrier, event }) => {
  if (barrier === undefined) return null;
  if (task.status !== "blocked" && event !== "BLOCK")
    return "Only blocked tasks bear a barrier, and it is not blocked.";
  if (barrier === task.barrier) return null;
  return {
    changes: [{ label: "Barrier", before: sayBarrier(task.barrier), after: sayBarrier(barrier) }],
    before: { barrier: task.barrier },
    after: { barrier },
  };
};

const statePart: MakePart = (task, { event, reason }) => {
  if (event === undefined) return null;
  const reached = { FINISH: "done", BLOCK: "blocked", CANCEL: "cancelled", PUT_BACK: "todo" }[
    event as string
  ];
  if (reached === task.status) return null;
  const decision = decideTask(task, { type: event });
  if (!decision.ok) {
    const { refusal } = decision;
    if (refusal.kind !== "incomplete") {
      return `It is ${TASK_STATE_LABELS[task.status].toLowerCase()}; from there this is no move.`;
    }
    return `${refusal.gaps.map((gap) => `${gap.label}: ${gap.detail}`).join("; ")}.`;
  }
  const { status } = decision.value;
  const because = event === "BLOCK" || event === "CANCEL" ? ` (${reason})` : "";
  return {
    changes: [
      {
        label: "State",
        before: TASK_STATE_LABELS[task.status],
        after: `${TASK_STATE_LABELS[status]}${because}`,
      },
    ],
    before: {
      status: task.status,
      ...(event === "BLOCK" && {
        blockedReason: task.blockedReason,
        waitingFor: task.waitingFor,
        waitingForId: task.waitingForId,
      }),
      ...(event === "CANCEL" && { cancelReason: task.cancelReason }),
    },
    after: {
      status,
      ...(event === "BLOCK" && { blockedReason: reason, waitingFor: "", waitingForId: null }),
      ...(event === "CANCEL" && { cancelReason: reason }),
    },
  };
};
