import type { Day } from "~/shared/calendar";
import type { VerificationPlan } from "./verification-plan";

/** An index moves slowly: fewer months say nothing. */
export const MIN_WINDOW_MONTHS = 3;

type Promised = Pick<
  VerificationPlan,
  "hasOutcome" | "minEffect" | "baselineFrom" | "windowMonths" | "evaluationOffsetDays" | "plannedN"
>;

/** What has to be filled in before the promise can be locked, as short noun phrases; empty when nothing is. */
export function missingOfVerification(promise: Promised, startOn: Day | null = null): string[] {
  if (!promise.hasOutcome) return [];
  const missing: string[] = [];
  if (promise.minEffect === "") missing.push("the smallest improvement worth having");
  if (promise.baselineFrom === null) missing.push("the first day of the baseline");
  if (promise.baselineFrom !== null && startOn !== null && promise.baselineFrom >= startOn)
    missing.push("a baseline that begins before the start of the plan");
  if (promise.windowMonths < MIN_WINDOW_MONTHS)
    missing.push(`a window of at least ${MIN_WINDOW_MONTHS} months`);
  return missing;
}
