import { PLAN_STATUS_LABELS, type PlanStatus } from "../plans/plan";
import { counted } from "../plans/wording";
import { notAllowedNow, type Refusal } from "../refusal";

/** Rows that lost a relation, or stayed away because they are nothing without it. */
export interface DroppedRelation {
  table: string;
  column: string;
  count: number;
  whole: boolean;
}

const PARTS: Readonly<Record<string, string>> = {
  PlanEvidence: "piece of evidence",
  PilotEvidence: "piece of evidence",
  PilotUnit: "unit",
  Pilot: "pilot",
  FindingEvidence: "piece of evidence",
  TaskDependency: "dependency on another task",
  Task: "task",
  Plan: "plan",
  Finding: "finding",
};

/** What was not put back, a sentence each. */
export const restoredWords = (dropped: readonly DroppedRelation[]): string[] =>
  dropped.map(({ table, column, count, whole }) => {
    const what = counted(count, PARTS[table] ?? "part");
    return whole
      ? `${what} stayed away: what it pointed to is gone.`
      : `${what} came back without ${TARGETS[column] ?? "what it pointed to"}, which is gone.`;
  });

const TARGETS: Readonly<Record<string, string>> = {
  responseId: "the customer’s answer",
  findingId: "the finding",
  seriesId: "its series",
  accountId: "the customer",
  audienceId: "an audience of the register",
  correctsId: "the message it corrects",
};

/** A task comes back only into a plan that still takes tasks. */
export function taskReturnRefusal(plan: {
  code: string;
  status: PlanStatus;
}): { ok: false; refusal: Refusal } | null {
  if (plan.status === "closed" || plan.status === "cancelled") {
    return notAllowedNow(
      `${plan.code} is ${plan.status} by now, so the task cannot come back into it. Nothing was changed.`,
    );
  }
  if (plan.status === "inReview") {
    return notAllowedNow(
      `${plan.code} is “${PLAN_STATUS_LABELS[plan.status]}”: what a reviewer reads does not change under their eyes. Restore the task after the review.`,
    );
  }
  return null;
}

export const leftWords = (names: readonly string[]): string[] =>
  names.map((name) => `${name} left meanwhile and is still named on it.`);
