import { can } from "../access";
import { mayAnswerFunding, whyNotGrant } from "../pilots/funding.rules";
import { isDateMovable, mayAnswerDate } from "../plans/date-promise";
import { isOpen, PLAN_STATUS_LABELS } from "../plans/plan";
import { planSubjectOf } from "../plans/plan.access";
import { verbOfMove } from "../plans/plan-moves";
import { taskSubject } from "../tasks/task.access";
import { planIsOpen } from "../tasks/task.rules";
import { speaksFor, type Viewer } from "../viewer";
import type { ActGround, ActPlan, ActTask } from "./act-ground";
import { isPlainMove, mayMoveTask } from "./acts-for";
import type { MailAct } from "./mail-act";

/** The item of which an act's subject speaks, as letters name it. */
export function itemOf(act: MailAct, subject: string): string {
  switch (act) {
    case "taskDone":
    case "taskStarted":
      return `task:${subject}`;
    case "moreTime":
    case "acknowledge":
      return subject;
    case "approvePlan":
      return `plan:${subject}`;
    case "acceptDate":
    case "declineDate":
      return `date-request:${subject}`;
    case "acceptTaskDate":
    case "declineTaskDate":
      return `task-date:${subject}`;
    case "makeMove":
    case "declineMove":
      return `request:${subject}`;
    case "grantFunding":
    case "declineFunding":
      return `funding:${subject}`;
  }
}

const NOT_YOURS = "It is not yours to decide any more.";
const ANSWERED = "It was answered or withdrawn meanwhile.";

/**
 * Why an act cannot be done any more, in words; null where it still can, or where only something is missing first.
 * The letter may have lain for days.
 */
export function whyNot(ground: ActGround | null, act: MailAct, viewer: Viewer): string | null {
  if (!ground) return "What the letter spoke of is not there any more: it was deleted meanwhile.";
  switch (ground.on) {
    case "task":
      return taskStands(ground.task, act, viewer);
    case "plan":
      return planStands(ground.plan, act, viewer);
    case "date": {
      const { asked, plan } = ground;
      if (!asked.open) return ANSWERED;
      if (!isOpen(plan.status)) return `${plan.code} has ended; its dates stay as they are.`;
      return mayAnswerDate(viewer, plan, asked.byId) ? null : NOT_YOURS;
    }
    case "taskDate": {
      const { asked, task } = ground;
      if (!asked.open) return ANSWERED;
      return mayMoveTask(task, viewer) ? null : NOT_YOURS;
    }
    case "move": {
      const { asked, plan } = ground;
      if (!asked.open) return "It was answered meanwhile.";
      const may = can(viewer, verbOfMove(asked.event), planSubjectOf(plan));
      if (act === "makeMove") return may && isPlainMove(asked.event) ? null : NOT_YOURS;
      return may || speaksFor(viewer, asked.ofId) ? null : NOT_YOURS;
    }
    case "funding": {
      const { asked, pilot } = ground;
      if (!asked.open) return ANSWERED;
      if (!mayAnswerFunding(viewer, pilot, asked.byId)) return NOT_YOURS;
      return act === "grantFunding" ? whyNotGrant(pilot) : null;
    }
    case "other":
      return null;
  }
}

function taskStands(task: ActTask, act: MailAct, viewer: Viewer): string | null {
  if (task.status === "done") return "It is done already.";
  if (task.status === "cancelled") return "It was cancelled meanwhile.";
  const open = planIsOpen(task);
  if (!open.met) return `${open.detail}.`;
  // Whoever was told that it is late may say that they know, from whichever rung.
  if (act === "acknowledge") return null;
  if (!speaksFor(viewer, task.assigneeId)) return "It was given to somebody else meanwhile.";
  if (!can(viewer, "work.update", taskSubject(task))) return NOT_YOURS;
  if (act === "taskStarted" && task.status === "inProgress") return "It is in progress already.";
  if (act !== "moreTime") return null;
  if (task.dateAsked) return "A later day is asked for already and not answered yet.";
  return task.dueOn === null ? "It has no due date any more." : null;
}

function planStands(plan: ActPlan, act: MailAct, viewer: Viewer): string | null {
  const state = `It is “${PLAN_STATUS_LABELS[plan.status]}” by now.`;
  const subject = planSubjectOf(plan);
  if (act === "approvePlan") {
    if (plan.status !== "inReview") return state;
    return can(viewer, "plan.approve", subject) ? null : NOT_YOURS;
  }
  if (!isDateMovable(plan) || plan.endOn === null) return state;
  if (act === "acknowledge") return null;
  if (plan.dateAsked) return "A new end is asked for already and not answered yet.";
  return can(viewer, "plan.edit", subject) ? null : NOT_YOURS;
}
