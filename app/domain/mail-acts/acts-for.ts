import { formatDay } from "~/shared/calendar";
import { can } from "../access";
import { unmet } from "../gate";
import { mayAnswerFunding, whyNotGrant } from "../pilots/funding.rules";
import { isDateMovable, mayAnswerDate } from "../plans/date-promise";
import { isOpen } from "../plans/plan";
import { planSubjectOf } from "../plans/plan.access";
import type { PlanMoveEvent } from "../plans/plan-event";
import { moveLabel, verbOfMove } from "../plans/plan-moves";
import { isOpenTask } from "../tasks/task";
import { taskPlanSubject, taskSubject } from "../tasks/task.access";
import { movesForTask } from "../tasks/task.machine";
import { planIsOpen } from "../tasks/task.rules";
import { speaksFor, type Viewer } from "../viewer";
import type { ActGround, ActPlan, ActTask } from "./act-ground";
import { type OfferedAct, offered } from "./mail-act";

/** Moves that ask for nothing but themselves; the others have a form of their own in the product. */
const PLAIN_MOVES: readonly PlanMoveEvent[] = ["SUBMIT", "APPROVE", "RESUME"];
export const isPlainMove = (event: PlanMoveEvent): event is "SUBMIT" | "APPROVE" | "RESUME" =>
  PLAIN_MOVES.includes(event);

/** What stands in the way can be mended on the very page of the act, or in a minute beside it. */
const MENDABLE = ["evidence", "checklist"];

interface Line {
  /** Days overdue on the day of the letter; negative ahead, null where nothing is promised for a day. */
  late: number | null;
}

/**
 * Which acts a line of a digest or a notice offers to one person: only what they may do now. Asked again when the link
 * is opened and once more when it is used, for a letter may lie for days.
 */
export function actsFor(ground: ActGround, viewer: Viewer, line: Line = { late: null }): OfferedAct[] {
  if (viewer.auditor) return [];
  return [...ownActs(ground, viewer), ...knowing(ground, viewer, line)];
}

function ownActs(ground: ActGround, viewer: Viewer): OfferedAct[] {
  switch (ground.on) {
    case "task":
      return taskActs(ground.task, viewer);
    case "plan":
      return planActs(ground.plan, viewer);
    case "date": {
      const { asked, plan } = ground;
      if (!asked.open || !isOpen(plan.status) || !mayAnswerDate(viewer, plan, asked.byId)) return [];
      const title = `${plan.code}: ${asked.byName} asks for a new end, ${formatDay(asked.toDay, "en")}`;
      return [offered("acceptDate", asked.id, title), offered("declineDate", asked.id, title)];
    }
    case "taskDate": {
      const { asked, task } = ground;
      if (!asked.open || !mayMoveTask(task, viewer) || asked.byId === viewer.personId) return [];
      const title = `${nameOf(task)}: ${asked.byName} asks for a later day, ${formatDay(asked.toDay, "en")}`;
      return [offered("acceptTaskDate", asked.id, title), offered("declineTaskDate", asked.id, title)];
    }
    case "move": {
      const { asked, plan } = ground;
      if (!asked.open) return [];
      const may = can(viewer, verbOfMove(asked.event), planSubjectOf(plan));
      if (!may && !speaksFor(viewer, asked.ofId)) return [];
      const label = moveLabel(asked.event);
      const title = `${plan.code}: ${asked.byName} asks you to ${label.toLowerCase()}`;
      const decline = offered("declineMove", asked.id, title);
      return may && isPlainMove(asked.event)
        ? [offered("makeMove", asked.id, title, label), decline]
        : [decline];
    }
    case "funding": {
      const { asked, pilot } = ground;
      if (!asked.open || !mayAnswerFunding(viewer, pilot, asked.byId)) return [];
      const title = `${pilot.code}: ${asked.byName} asks for ${asked.amount}`;
      const decline = offered("declineFunding", asked.id, title);
      return whyNotGrant(pilot) === null
        ? [offered("grantFunding", asked.id, title, `Grant ${asked.amount}`), decline]
        : [decline];
    }
    case "other":
      return [];
  }
}

const nameOf = (task: ActTask): string => `${task.planCode}: “${task.title}”`;

export const mayMoveTask = (task: ActTask, viewer: Viewer): boolean =>
  planIsOpen(task).met &&
  isOpenTask(task.status) &&
  can(
    viewer,
    "plan.edit",
    taskPlanSubject({ ...task, planStatus: task.planStatus, planCreatedById: task.planCreatedById }),
  );

/** A letter offers a task to whoever does it, or stands in for them; others open it in the product. */
function taskActs(task: ActTask, viewer: Viewer): OfferedAct[] {
  if (!speaksFor(viewer, task.assigneeId) || !can(viewer, "work.update", taskSubject(task))) return [];
  if (!isOpenTask(task.status)) return [];
  const title = nameOf(task);
  const moves = movesForTask(task);
  const may = (...events: string[]) =>
    moves.some(
      ({ event, gates }) => events.includes(event) && unmet(gates).every(({ id }) => MENDABLE.includes(id)),
    );
  return [
    ...(may("FINISH") ? [offered("taskDone", task.id, title)] : []),
    ...(may("START", "UNBLOCK") ? [offered("taskStarted", task.id, title)] : []),
    ...(task.dueOn !== null && !task.dateAsked && planIsOpen(task).met
      ? [offered("moreTime", `task:${task.id}`, title)]
      : []),
  ];
}

function planActs(plan: ActPlan, viewer: Viewer): OfferedAct[] {
  const subject = planSubjectOf(plan);
  const title = `${plan.code}: ${plan.title}`;
  const owes = [plan.ownerId, plan.deputyId].includes(viewer.personId);
  const approves = plan.status === "inReview" && can(viewer, "plan.approve", subject);
  const movable = isDateMovable(plan) && plan.endOn !== null && !plan.dateAsked;
  return [
    ...(approves ? [offered("approvePlan", plan.id, title)] : []),
    ...(owes && movable && can(viewer, "plan.edit", subject)
      ? [offered("moreTime", `plan:${plan.id}`, title)]
      : []),
  ];
}

/** Whoever is told that something is late may say that they know. */
function knowing(ground: ActGround, viewer: Viewer, { late }: Line): OfferedAct[] {
  if (late === null || late <= 0 || !can(viewer, "program.read")) return [];
  const title =
    ground.on === "task"
      ? nameOf(ground.task)
      : ground.on === "plan"
        ? `${ground.plan.code}: ${ground.plan.title}`
        : ground.on === "other"
          ? ground.title
          : "";
  return title === "" ? [] : [offered("acknowledge", ground.item, title)];
}
