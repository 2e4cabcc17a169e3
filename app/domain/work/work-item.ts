import type { Gate } from "~/domain/gate";
import type { TaskState } from "~/domain/tasks/task";
import type { Day } from "~/shared/calendar";

/** The plan a piece of work belongs to, with the one line that says why it is done. */
export interface WorkPlan {
  code: string;
  title: string;
  why: string;
}

/** A task of mine that is still to be done. */
export interface TaskItem {
  kind: "task";
  id: string;
  number: number;
  title: string;
  status: TaskState;
  due: Day | null;
  plan: WorkPlan;
  /** Why my task matters, else why the plan is done. */
  why: string;
  /** What has to be there before it can be set to done; a tap on Done opens these. */
  missing: Gate[];
  /** Why nothing can be done about it now: its plan has not started or rests. */
  resting: string | null;
  blocked: { reason: string; waitingFor: string } | null;
  /** What it waits for: somebody else's task. */
  waitsFor: { title: string; who: string } | null;
  /** May move its due date by themselves. */
  mayEdit: boolean;
}

/** The end of a plan that I own or stand in for. */
export interface PlanEndItem {
  kind: "plan";
  id: string;
  due: Day;
  plan: WorkPlan;
  asDeputy: boolean;
}

/** A look in between that I am to hold. */
export interface CheckInItem {
  kind: "checkIn";
  id: string;
  due: Day;
  plan: WorkPlan;
  asDeputy: boolean;
}

/** A customer who must hear from me. */
export interface CaseItem {
  kind: "case";
  id: string;
  number: number;
  /** CASE-12 */
  code: string;
  title: string;
  status: "new" | "acknowledged" | "inProgress" | "resolved";
  /** Of a resolved case nothing more is promised but that the customer is told: today, or by the day it was promised. */
  due: Day;
  account: string | null;
}

export type DatedItem = TaskItem | PlanEndItem | CheckInItem | CaseItem;

/** A decision that waits for me, with the place where it is made. */
export interface DecisionItem {
  id: string;
  kind: "approve" | "sign" | "request" | "date" | "relapse" | "pilot";
  text: string;
  detail: string;
  href: string;
  since: Day | null;
}

/** What I cannot do anything about: it lies with somebody else. */
export interface WaitingItem {
  id: string;
  text: string;
  detail: string;
  href: string;
  who: string;
  since: Day | null;
}

export interface MyWork {
  dated: DatedItem[];
  decisions: DecisionItem[];
  waiting: WaitingItem[];
}
