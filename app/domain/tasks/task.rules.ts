import type { Gate } from "~/domain/gate";
import { formatDay } from "~/shared/calendar";
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

export function predecessorIsDone(task: TaskFacts): Gate | null {
  if (!task.dependsOn) return null;
  const met = task.dependsOn.status === "done" || task.dependsOn.status === "cancelled";
  return {
    id: "predecessor",
    label: "What it waits for is done",
    met,
    detail: met
      ? `task ${task.dependsOn.number} is done`
      : `task ${task.dependsOn.number} “${task.dependsOn.title}” is not done yet`,
    href: `${taskPath(task.id)}#depends-on`,
  };
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

export const startGates = (task: TaskFacts): Gate[] =>
  present([planIsRunning(task), predecessorIsDone(task)]);

export const finishGates = (task: TaskFacts): Gate[] =>
  present([planIsRunning(task), predecessorIsDone(task), checklistIsTicked(task), evidenceIsThere(task)]);
