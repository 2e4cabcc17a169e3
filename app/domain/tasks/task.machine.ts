import { setup } from "xstate";
import { allMet, type Gate } from "~/domain/gate";
import { decide, eventsOf } from "~/domain/machines/decide";
import type { Result } from "~/domain/refusal";
import { done, incomplete, notAllowedNow } from "~/domain/refusal";
import { TASK_STATE_LABELS, TASK_STATES, type TaskFacts, type TaskState } from "./task";
import { finishGates, planIsOpen, planIsRunning, startGates } from "./task.rules";

export type TaskEvent =
  | { type: "START" }
  | { type: "FINISH" }
  | { type: "BLOCK" }
  | { type: "UNBLOCK" }
  | { type: "CANCEL" }
  | { type: "REOPEN" }
  | { type: "PUT_BACK" }
  | { type: "UNDO" };

const BLOCK = { target: "blocked" as const, guard: "planIsOpen" as const };
const CANCEL = { target: "cancelled" as const, guard: "planIsOpen" as const };
const PUT_BACK = { target: "todo" as const, guard: "planIsOpen" as const };
/** Taking back the last move leads to wherever it came from, and nowhere else. */
const UNDO = TASK_STATES.map((state) => ({
  target: state,
  guard: { type: "cameFrom" as const, params: { state } },
}));

export const taskMachine = setup({
  types: { context: {} as TaskFacts, events: {} as TaskEvent, input: {} as TaskFacts },
  guards: {
    mayStart: ({ context }) => allMet(startGates(context)),
    mayFinish: ({ context }) => allMet(finishGates(context)),
    cameFrom: ({ context }, params: { state: TaskState }) =>
      context.cameFrom === params.state && planIsOpen(context).met,
    planIsOpen: ({ context }) => planIsOpen(context).met,
    planIsRunning: ({ context }) => planIsRunning(context).met,
  },
}).createMachine({
  id: "task",
  context: ({ input }) => input,
  initial: "todo",
  states: {
    todo: {
      on: {
        START: { target: "inProgress", guard: "mayStart" },
        FINISH: { target: "done", guard: "mayFinish" },
        BLOCK,
        CANCEL,
        UNDO,
      },
    },
    inProgress: {
      on: {
        FINISH: { target: "done", guard: "mayFinish" },
        BLOCK,
        PUT_BACK,
        CANCEL,
        UNDO,
      },
    },
    blocked: {
      on: {
        UNBLOCK: { target: "inProgress", guard: "mayStart" },
        FINISH: { target: "done", guard: "mayFinish" },
        PUT_BACK,
        CANCEL,
        UNDO,
      },
    },
    done: { on: { REOPEN: { target: "inProgress", guard: "planIsRunning" }, UNDO } },
    cancelled: { on: { REOPEN: { target: "todo", guard: "planIsOpen" }, UNDO } },
  },
});

export const TASK_MOVE_LABELS: Record<TaskEvent["type"], string> = {
  START: "Start",
  FINISH: "Done",
  BLOCK: "Blocked",
  UNBLOCK: "Go on",
  CANCEL: "Cancel",
  REOPEN: "Reopen",
  PUT_BACK: "Not started yet",
  UNDO: "Undo",
};

function gatesOf(task: TaskFacts, event: TaskEvent["type"]): Gate[] {
  if (event === "FINISH") return finishGates(task);
  if (event === "START" || event === "UNBLOCK") return startGates(task);
  if (event === "REOPEN" && task.status === "done") return [planIsRunning(task)];
  return [planIsOpen(task)];
}

export interface TaskMove {
  event: TaskEvent["type"];
  label: string;
  gates: Gate[];
  open: boolean;
}

/** The moves there are from here, each with its gates: what buttons, pages and commands ask alike. */
export function movesForTask(task: TaskFacts): TaskMove[] {
  const events = eventsOf(taskMachine, task.status) as TaskEvent["type"][];
  return events
    .filter((event) => event !== "UNDO")
    .map((event) => {
      const gates = gatesOf(task, event);
      return { event, label: TASK_MOVE_LABELS[event], gates, open: allMet(gates) };
    });
}

export function decideTask(task: TaskFacts, event: TaskEvent): Result<{ status: TaskState }> {
  const decision = decide(taskMachine, task.status, task, event);
  if (decision.taken) return done({ status: decision.status as TaskState });
  const missing = gatesOf(task, event.type).filter((gate) => !gate.met);
  const known = eventsOf(taskMachine, task.status).includes(event.type);
  if (known && missing.length > 0) {
    return incomplete(`“${task.title}” cannot be set to this yet.`, missing);
  }
  return notAllowedNow(
    `“${task.title}” is ${TASK_STATE_LABELS[task.status].toLowerCase()}; from there it cannot be set to “${TASK_MOVE_LABELS[event.type]}”.`,
  );
}
