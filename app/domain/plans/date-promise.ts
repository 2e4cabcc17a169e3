import { type Day, daysBetween } from "~/shared/calendar";
import { can } from "../access";
import type { Viewer } from "../viewer";
import { couldDo, planSubject } from "./plan.access";
import type { PlanFacts } from "./plan-facts";

export interface MovedDate {
  status: "requested" | "accepted" | "declined";
}

/** Commitment integrity: how often the end was moved, and how far it lies from what was first promised. */
export function promiseKept(
  firstEndOn: Day | null,
  endOn: Day | null,
  moves: readonly MovedDate[],
): { moves: number; days: number } {
  return {
    moves: moves.filter(({ status }) => status === "accepted").length,
    days: firstEndOn && endOn ? daysBetween(firstEndOn, endOn) : 0,
  };
}

/** The sponsor, an executive or a leader agrees to a new date: never whoever asked, nor those who owe the work. */
export function mayAcceptDate(viewer: Viewer, facts: PlanFacts, requestedById: string): boolean {
  const owes = [requestedById, facts.owner?.id, facts.deputy?.id];
  if (owes.includes(viewer.personId)) return false;
  const subject = planSubject(facts);
  return (
    can(viewer, "plan.approve", subject) || (viewer.role === "leader" && can(viewer, "plan.edit", subject))
  );
}

/** Of whom a new date is asked: the sponsor where there is one. */
export const dateAskers = (facts: PlanFacts): string =>
  facts.sponsor && couldDo(facts.sponsor, "plan.approve", facts) ? facts.sponsor.name : "";
