import type { PlanFacts } from "~/domain/plans/plan-facts";
import { movesFor, type PlanMove } from "~/domain/plans/plan-moves";
import type { Viewer } from "~/domain/viewer";

export interface RequestView {
  code: string;
  title: string;
  /** The moves the viewer may only ask for. */
  moves: PlanMove[];
}

export const requestView = (facts: PlanFacts, viewer: Viewer): RequestView => ({
  code: facts.code,
  title: facts.title,
  moves: movesFor(facts, viewer).filter((move) => move.requestable),
});
