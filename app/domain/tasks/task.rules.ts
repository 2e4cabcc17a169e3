import type { Gate } from "~/domain/gate";
import { formatDay } from "~/shared/calendar";
import { sayTasks, unsettled } from "./dependencies";
import { type TaskFacts, taskPath } from "./task";

const WORKING_PLAN_STATES = ["acting", "monitoring"];
const DRAFTING_PLAN_STATES = [
  "defining",
  "assigning",
  "quantifying",
  "scheduling",
  "planned",
  "inReview",
  "approved",
];

/** Work starts with the plan; only containment may start while the analysis still runs. */
export function planIsRunning(task: TaskFacts): Gate {
  const running = WORKING_PLAN_STATES.includes(task.planStatus);
  const drafting = DRAFTING_PLAN_STATES.includes(task.planStatus);
  const met = running || (drafting && task.containment);
  return {
    id: "plan-running",
    label: "The plan is running",
    met,
    detail: met
      ? task.containment && drafting
        ? "containment may start before the plan does"
        : `${task.planCode} is running`
      : drafting
        ? `${task.planCode} has not started${task.planStartOn ? ` (it starts on ${formatDay(task.planStartOn, "en")})` : ""}; only containment may begin before`
        : `${task.planCode} is ${task.planStatus === "onHold" ? "on hold" : task.planStatus}`,
    href: `/plans/${task.planCode}`,
  };
}

/** What an ended plan rests on is on record; its tasks stay as they are. */
export function planIsOpen(task: TaskFacts): Gate {
  const ended = task.planStatus === "closed" || task.planStatus === "cancelled";
  return {
    id: "plan-open",
    label: "The plan is open",
    met: !ended,
    detail: ended
      ? `${task.planCode} is ${task.planStatus}; its tasks are on record`
      : `${task.planCode} is open`,
    href: `/plans/${task.planCode}`,
  };
}

/** One gate for each task that still holds it up, so that each leads to its own place; one in all when none does. */
export function predecessorGates(task: TaskFacts): Gate[] {
  if (task.predecessors.length === 0) return [];
  const label = "What it waits for is done";
  const open = unsettled(task.predecessors);
  if (open.length > 0) {
    return open.map(({ id, number, title }) => ({
      id: `predecessor-${number}`,
      label,
      met: false,
      detail: `task ${number} “${title}” is not done yet`,
      href: taskPath(id),
    }));
  }
  const numbers = task.predecessors.map(({ number }) => number);
  return [
    {
      id: "predecessor",
      label,
      met: true,
      detail: `${sayTasks(numbers)} ${numbers.length === 1 ? "is" : "are"} done`,
      href: `${taskPath(task.id)}#depends-on`,
    },
  ];
}

function evidenceIsThere(task: TaskFacts): Gate | null {
  if (!task.evidenceRequired) return null;
  return {
    id: "evidence",
    label: "Evidence",
    met: task.evidenceCount > 0,
    detail:
      task.evidenceCount > 0
        ? `${task.evidenceCount} attached`
        : "a note or a file has to show that it is done",
    href: `${taskPath(task.id)}#evidence`,
  };
}

function checklistIsTicked(task: TaskFacts): Gate | null {
  if (task.checklist.length === 0) return null;
  const ticked = task.checklist.filter((item) => item.done).length;
  return {
    id: "checklist",
    label: "Checklist",
    met: ticked === task.checklist.length,
    detail: `${ticked} of ${task.checklist.length} ticked`,
    href: `${taskPath(task.id)}#checklist`,
  };
}

const present = (gates: (Gate | null)[]): Gate[] => gates.filter((gate): gate is Gate => gate !== null);

export const startGates = (task: TaskFacts): Gate[] => [planIsRunning(task), ...predecessorGates(task)];

export const finishGates = (task: TaskFacts): Gate[] =>
  present([planIsRunning(task), ...predecessorGates(task), checklistIsTicked(task), evidenceIsThere(task)]);
