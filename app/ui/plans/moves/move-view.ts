import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { PlanMove } from "~/domain/plans/plan-moves";
import { movesFor } from "~/domain/plans/plan-moves";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";

/** What the page or the dialog of a move needs to know of its plan. */
export interface MovePlan {
  code: string;
  title: string;
  status: PlanStatus;
  /** As it was when the page was read: nobody approves what they have not seen. */
  version: number;
  today: Day;
  startOn: Day | null;
  /** Those who can have agreed to a hold or an end. */
  people: { id: string; name: string }[];
}

export interface MoveView {
  plan: MovePlan;
  /** Null when the plan has moved on and the move exists no more. */
  move: PlanMove | null;
  statusLabel: string;
}

export function movePlanOf(facts: PlanFacts): MovePlan {
  return {
    code: facts.code,
    title: facts.title,
    status: facts.status,
    version: facts.version,
    today: facts.today,
    startOn: facts.startOn,
    people: facts.roster.filter((each) => each.active).map(({ id, name }) => ({ id, name })),
  };
}

export const moveView = (facts: PlanFacts, viewer: Viewer, event: PlanMoveEvent): MoveView => ({
  plan: movePlanOf(facts),
  move: movesFor(facts, viewer).find((each) => each.event === event) ?? null,
  statusLabel: PLAN_STATUS_LABELS[facts.status],
});
