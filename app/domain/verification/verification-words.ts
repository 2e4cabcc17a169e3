import { plannedDifference } from "~/domain/measurement/planned-difference";
import type { VerificationPlan } from "./verification-plan";

/** "about 0.80 points": the smallest difference that as many answers before and after are likely to show. */
export function detectableWords(plannedN: number, baselineN: number | null): string | null {
  const before = baselineN ?? plannedN;
  const difference = plannedDifference(before, plannedN);
  if (difference === null) return null;
  const counts =
    baselineN === null || baselineN === plannedN
      ? `With n ${plannedN} on each side`
      : `With n ${baselineN} before and n ${plannedN} after`;
  return `${counts} you can see a difference of about ${difference.toFixed(2)}.`;
}

/** Whether fewer answers are planned than the improvement worth having needs. */
export function isTooFew(plannedN: number, baselineN: number | null, minEffect: string): boolean {
  const difference = plannedDifference(baselineN ?? plannedN, plannedN);
  return difference !== null && minEffect !== "" && difference > Number(minEffect);
}

/** When the verdict is read, in words. */
export const sayEvaluation = (
  promise: Pick<VerificationPlan, "windowMonths" | "evaluationOffsetDays">,
): string =>
  promise.evaluationOffsetDays === null
    ? `the day after ${promise.windowMonths} full ${promise.windowMonths === 1 ? "month" : "months"} from the effective date`
    : `${promise.evaluationOffsetDays} days after the effective date, and never before the window of ${promise.windowMonths} ${promise.windowMonths === 1 ? "month" : "months"} is over`;
