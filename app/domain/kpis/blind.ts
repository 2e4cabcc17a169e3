import type { Day } from "~/shared/calendar";
import type { KpiType } from "../plans/plan";

/** Readings of an outcome from this day on are shown to nobody until the proof may be read. */
export interface Blind {
  from: Day;
  until: Day;
}

interface RunningProof {
  windowFrom: Day;
  evaluationOn: Day;
  n: number;
  neededN: number;
  signed: unknown;
}

/**
 * What customers say while an outcome is being proved: whoever saw baseline and today side by side would have
 * taken an interim look, and steered by it. The index of everybody is another page; this is the plan's own.
 */
export function blindOf(
  type: KpiType,
  proof: RunningProof | null,
  hasOutcome: boolean,
  today: Day,
): Blind | null {
  if (type !== "outcome" || !hasOutcome || !proof || proof.signed) return null;
  const mayBeRead = today >= proof.evaluationOn && proof.n >= proof.neededN;
  return mayBeRead ? null : { from: proof.windowFrom, until: proof.evaluationOn };
}

export const seenBy = <Reading extends { day: Day }>(
  readings: readonly Reading[],
  blind: Blind | null,
): Reading[] => readings.filter(({ day }) => blind === null || day < blind.from);
