import { addDays, addMonths, type Day, firstDayOfMonth, formatDay, later, monthOf } from "~/shared/calendar";
import type { ProofReading } from "./proof";
import { OUTCOME_SENTENCES } from "./verdict-word";
import type { VerificationPlan } from "./verification-plan";

/** Months after "effective" at which the reading is taken again. */
export const LATER_MONTHS = [6, 12] as const;

export const LATER_RESULTS = {
  holds: "It holds",
  relapsed: "No longer shown",
  cannotTell: "Cannot tell",
} as const;
export type LaterResult = keyof typeof LATER_RESULTS;

export const isLaterResult = (value: string): value is LaterResult => value in LATER_RESULTS;

export const laterDueOn = (signedOn: Day, months: number): Day => addMonths(signedOn, months);

/**
 * The window of a later reading: the whole calendar months before the month it is due in, as many as the
 * proof had, and none of the proof's own.
 */
export function laterWindow(dueOn: Day, windowMonths: number, proofTo: Day): { from: Day; to: Day } {
  const month = firstDayOfMonth(monthOf(dueOn));
  return { from: later(addMonths(month, -windowMonths), addDays(proofTo, 1)), to: addDays(month, -1) };
}

/** The promise as a later window asks it: the same question, without a design that cannot be repeated. */
export const askedLater = (promise: VerificationPlan): VerificationPlan => ({
  ...promise,
  design: "beforeAfter",
  evaluationOffsetDays: null,
});

export interface LaterVerdict {
  result: LaterResult;
  /** What it rests on, in sentences. */
  why: string[];
}

/**
 * Whether an effect is still there. It holds where the old baseline against the new window still reads as
 * "worked". It is no longer shown where the improvement that is left is smaller than the one that was needed,
 * whether or not an interval excludes more, or where the operational KPI was read again and misses its target:
 * an alarm too many costs a look, one too few costs the customer. Only an improvement that is still large enough
 * and cannot be told from none tells nothing.
 */
export function readLater(reading: ProofReading, from: Day, needed: number): LaterVerdict {
  const why: string[] = [];
  const { operational, outcome, outcomeVerdict } = reading;
  const again = operational?.last && operational.last.day >= from ? operational : null;
  if (again?.last && again.met === false) {
    why.push(
      `${again.name} read ${[again.last.value, again.unit].filter(Boolean).join(" ")} on ${formatDay(again.last.day, "en")}; its target is ${again.target}.`,
    );
  }
  const left = outcome?.diff ?? null;
  if (outcome) why.push(OUTCOME_SENTENCES[outcomeVerdict]);
  if (outcome && left === null) why.push(...reading.missing.map((each) => `Missing: ${each}.`));
  if (again?.met === false) return { result: "relapsed", why };
  if (left === null) return { result: "cannotTell", why };
  if (outcomeVerdict === "worked") return { result: "holds", why };
  return { result: left < needed ? "relapsed" : "cannotTell", why };
}
