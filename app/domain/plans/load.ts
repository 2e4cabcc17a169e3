import { type Day, daysBetween } from "~/shared/calendar";
import type { PlanStatus } from "./plan";

/**
 * Which plans weigh on their owner: everything from the first draft that names them until the work is
 * implemented. Monitoring is waiting, and a plan on hold was put down on purpose.
 */
export const LOAD_STATUSES: readonly PlanStatus[] = [
  "defining",
  "assigning",
  "quantifying",
  "scheduling",
  "planned",
  "inReview",
  "approved",
  "acting",
];

export const countsAsLoad = (status: PlanStatus): boolean => LOAD_STATUSES.includes(status);

/** A plan whose work is behind its owner. */
export interface FinishedWork {
  startedOn: Day | null;
  implementedOn: Day;
  endOn: Day | null;
  firstEndOn: Day | null;
}

export interface Pace {
  finished: number;
  /** Mean days from start to implemented; null without a plan whose start is known. */
  meanDays: number | null;
  /** How many were implemented by the end as first promised, of those that had one. */
  onTime: number;
  promised: number;
}

/** How long this owner's earlier plans took, shown beside the new dates. */
export function paceOf(work: readonly FinishedWork[]): Pace {
  const durations = work.flatMap(({ startedOn, implementedOn }) =>
    startedOn ? [daysBetween(startedOn, implementedOn)] : [],
  );
  const promised = work.flatMap(({ firstEndOn, endOn, implementedOn }) => {
    const promise = firstEndOn ?? endOn;
    return promise ? [implementedOn <= promise] : [];
  });
  return {
    finished: work.length,
    meanDays:
      durations.length === 0
        ? null
        : Math.round(durations.reduce((sum, days) => sum + days, 0) / durations.length),
    onTime: promised.filter(Boolean).length,
    promised: promised.length,
  };
}
