import { type Day, daysBetween } from "~/shared/calendar";
import type { DateMoveStatus } from "./date-promise";
import { type FinishedWork, type Pace, paceOf } from "./load";

/** One asked-for date with everything that is kept of it. */
export interface CommitmentMove {
  id: string;
  planId: string;
  code: string;
  title: string;
  ownerId: string | null;
  ownerName: string;
  fromDay: Day;
  toDay: Day;
  reasonKind: string;
  reason: string;
  status: DateMoveStatus;
  answer: string;
  askedBy: string;
  askedOn: Day;
  agreedBy: string | null;
  agreedOn: Day | null;
}

/** A plan's promise: what was first promised, and the end that holds. */
export interface CommitmentPlan {
  id: string;
  code: string;
  title: string;
  ownerId: string | null;
  ownerName: string;
  startedOn: Day | null;
  firstEndOn: Day | null;
  endOn: Day | null;
  implementedOn: Day | null;
  moves: number;
}

export interface PlanCommitment {
  id: string;
  code: string;
  title: string;
  ownerName: string;
  firstEndOn: Day | null;
  endOn: Day | null;
  implementedOn: Day | null;
  moves: number;
  /** Days from the first promise to the end that holds. */
  days: number;
}

export interface OwnerCommitment {
  id: string;
  name: string;
  plans: number;
  moves: number;
  days: number;
  pace: Pace;
}

const daysMoved = ({ firstEndOn, endOn }: Pick<CommitmentPlan, "firstEndOn" | "endOn">): number =>
  firstEndOn && endOn ? daysBetween(firstEndOn, endOn) : 0;

/**
 * Plans whose end was ever moved, the furthest from its first promise on top; with `kept`, those that kept their promise
 * too, so that the count of one owner's plans opens exactly those.
 */
export const commitmentsByPlan = (
  plans: readonly CommitmentPlan[],
  { kept = false } = {},
): PlanCommitment[] =>
  plans
    .filter(({ moves }) => kept || moves > 0)
    .map((plan) => ({ ...plan, days: daysMoved(plan) }))
    .toSorted((a, b) => b.days - a.days || b.moves - a.moves || (a.code < b.code ? -1 : 1));

/** How each owner keeps promises: their moved dates, and how their finished work went. */
export function commitmentsByOwner(plans: readonly CommitmentPlan[]): OwnerCommitment[] {
  const owners = new Map<string, CommitmentPlan[]>();
  for (const plan of plans) {
    if (plan.ownerId === null) continue;
    owners.set(plan.ownerId, [...(owners.get(plan.ownerId) ?? []), plan]);
  }
  return [...owners]
    .map(([id, own]) => ({
      id,
      name: own[0]?.ownerName ?? "",
      plans: own.length,
      moves: own.reduce((sum, { moves }) => sum + moves, 0),
      days: own.reduce((sum, plan) => sum + daysMoved(plan), 0),
      pace: paceOf(own.filter(isFinished)),
    }))
    .toSorted((a, b) => b.moves - a.moves || b.days - a.days || a.name.localeCompare(b.name));
}

const isFinished = (plan: CommitmentPlan): plan is CommitmentPlan & FinishedWork =>
  plan.implementedOn !== null;
