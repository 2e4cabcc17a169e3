import { PILOT_STATUS_LABELS, type PilotStatus } from "../pilots/pilot";
import { isDrafting, PLAN_STATUS_LABELS, type PlanStatus } from "../plans/plan";
import { notAllowedNow, type Refusal } from "../refusal";
import type { TaskState } from "../tasks/task";

type Refused = { ok: false; refusal: Refusal };

/** Only a draft can be deleted: what somebody was promised is cancelled, with a reason that stays on record. */
export function planDeletionRefusal(plan: { code: string; status: PlanStatus }): Refused | null {
  if (isDrafting(plan.status)) return null;
  const state = `${plan.code} is “${PLAN_STATUS_LABELS[plan.status]}”`;
  switch (plan.status) {
    case "closed":
      return notAllowedNow(`${state}: what was proven stays on record.`);
    case "cancelled":
      return notAllowedNow(`${state}: its reason stays on record.`);
    case "inReview":
      return notAllowedNow(`${state}: have it returned to a draft first, or cancel it with a reason.`);
    default:
      return notAllowedNow(`${state}: what was promised is cancelled with a reason, not deleted.`);
  }
}

/** Only a proposal nobody paid for or answered can be deleted; what went further is given up with its reason. */
export function pilotDeletionRefusal(pilot: { code: string; status: PilotStatus }): Refused | null {
  if (pilot.status === "proposed") return null;
  return notAllowedNow(
    `${pilot.code} is “${PILOT_STATUS_LABELS[pilot.status]}”: what went further than a proposal is given up with a reason, or decided on.`,
  );
}

export interface DeletableTask {
  title: string;
  status: TaskState;
  planCode: string;
  planStatus: PlanStatus;
  /** Comments and files that people left on it. */
  traces: number;
}

/** Null when the task can be deleted; else why not, and what to do instead. */
export function taskDeletionRefusal(task: DeletableTask): Refused | null {
  if (task.status === "done") {
    return notAllowedNow(
      "The task is done: what was done stays on record. Undo the recording first if it was wrong.",
    );
  }
  const { planCode, planStatus } = task;
  if (planStatus === "closed" || planStatus === "cancelled") {
    return notAllowedNow(`${planCode} has ended; its tasks stay as they were.`);
  }
  if (planStatus === "inReview") {
    return notAllowedNow(`${planCode} is in review: what a reviewer reads does not change under their eyes.`);
  }
  if (isDrafting(planStatus)) return null;
  // Approved with the plan, and already somebody's work: leaving no trace of it would rewrite the promise.
  if (task.status !== "todo" || task.traces > 0) {
    return notAllowedNow(
      `${planCode} was approved with its tasks, and this one has been worked on. Cancel it with a reason instead.`,
    );
  }
  return null;
}

export function findingDeletionRefusal(finding: {
  code: string;
  planCodes: readonly string[];
}): Refused | null {
  if (finding.planCodes.length === 0) return null;
  return notAllowedNow(
    `${finding.code} is the ground of ${finding.planCodes.join(", ")}, so it stays. Dismiss or resolve it instead.`,
  );
}
