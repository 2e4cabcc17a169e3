import { alphaSpending } from "~/domain/measurement/alpha-spending";
import type { Day } from "~/shared/calendar";
import type { LookReading, MetricReading } from "./pilot-reading";

/** A look as it was taken. */
export interface TakenLook {
  /** The share it was planned at, as it is kept: "0.6" */
  plannedAt: string;
  information: number;
  alpha: number;
  spentBefore: number;
  reading: MetricReading;
  /** Of the primary metric's rows. */
  hash: string;
  decisive: boolean;
  takenOn: Day;
  takenByName: string;
}

interface Numbers {
  treated: number;
  control: number;
}

/** Information of a comparison of two arms is as the harmonic mean of their numbers. */
const worth = ({ treated, control }: Numbers): number =>
  treated > 0 && control > 0 ? (treated * control) / (treated + control) : 0;

/** What was measured of what was planned, 0 to 1: 9 and 9 of 15 and 15 are 60 %. */
export function informationShare(measured: Numbers, planned: Numbers): number {
  const all = worth(planned);
  return all === 0 ? 0 : Math.min(1, worth(measured) / all);
}

/** So close to the planned share that only the division separates them. */
const isReached = (information: number, plannedAt: number): boolean => information >= plannedAt - 1e-9;

interface LooksQuestion {
  planned: readonly string[];
  taken: readonly TakenLook[];
  information: number;
  /** Overall two-sided error. */
  alpha: number;
  isRunning: boolean;
}

/**
 * The planned looks, each with what it may spend: what the limit allows at its planned share, less what was spent. The
 * planned share is used even where more was measured by then: whoever looks later than planned gains nothing by it.
 */
export function readLooks({ planned, taken, information, alpha, isRunning }: LooksQuestion): LookReading[] {
  const spent = spentBy(taken);
  const last = Math.max(0, ...taken.map((look) => Number(look.plannedAt)));
  // One that was taken stays in sight, whatever a later version of the plan says of looks.
  return [...new Set([...planned, ...taken.map(({ plannedAt }) => plannedAt)].map(Number))]
    .sort((one, other) => one - other)
    .map((plannedAt): LookReading => {
      const look = taken.find((one) => Number(one.plannedAt) === plannedAt);
      if (look) {
        const { information, alpha, spentBefore, reading, decisive, takenOn, takenByName, hash } = look;
        const { p } = reading;
        return {
          ...{ plannedAt, information, alpha, spentBefore, p, state: "taken", decisive },
          ...{ takenOn, takenByName, hash, reading },
        };
      }
      const isPassed = !isRunning || plannedAt < last;
      return {
        plannedAt,
        information,
        alpha: Math.max(0, alphaSpending(plannedAt, alpha) - spent),
        spentBefore: spent,
        p: null,
        state: isPassed ? "passed" : isReached(information, plannedAt) ? "due" : "planned",
        decisive: null,
        takenOn: null,
        takenByName: null,
        hash: null,
        reading: null,
      };
    });
}

export const spentBy = (taken: readonly Pick<TakenLook, "alpha">[]): number =>
  taken.reduce((sum, look) => sum + look.alpha, 0);

/** Whether a look decides: its p-value stays under what it may spend. */
export const isDecisive = (p: number | null, alpha: number): boolean => p !== null && p < alpha;

interface FinalQuestion {
  taken: readonly Pick<TakenLook, "alpha" | "hash" | "decisive">[];
  alpha: number;
  information: number;
  endedEarly: boolean;
  /** Of the primary metric's rows as they are now. */
  hash: string;
}

/**
 * The error that is left for the reading at the end. Ended as planned: all of it, less what looks spent. Ended early, it
 * is one more look: only what the limit allows at what was measured by then, or to end whenever figures please would pay.
 * A look at these very rows, or one that decided, is not paid for twice.
 */
export function alphaAtEnd({ taken, alpha, information, endedEarly, hash }: FinalQuestion): number {
  if (!endedEarly || information >= 1) return Math.max(0, alpha - spentBy(taken));
  if (information <= 0) return 0;
  const paid = taken.filter((look) => look.hash !== hash && !look.decisive);
  return Math.max(0, alphaSpending(information, alpha) - spentBy(paid));
}
