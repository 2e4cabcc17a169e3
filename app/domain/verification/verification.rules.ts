import { addMonths, type Day } from "~/shared/calendar";
import { hasControl, overlapOfControl } from "./control-group";
import type { VerificationPlan } from "./verification-plan";

/** An index moves slowly: fewer months say nothing. */
export const MIN_WINDOW_MONTHS = 3;

/** A trend needs months of its own on either side before a change can be told from it. */
export const SERIES_MONTHS_BEFORE = 8;
export const SERIES_MONTHS_AFTER = 4;

type Promised = Pick<
  VerificationPlan,
  | "hasOutcome"
  | "minEffect"
  | "baselineFrom"
  | "windowMonths"
  | "evaluationOffsetDays"
  | "plannedN"
  | "design"
  | "segment"
  | "control"
>;

/** Whole months from the first day of the baseline to the start. */
export function monthsBefore(baselineFrom: Day | null, startOn: Day | null): number {
  if (baselineFrom === null || startOn === null) return 0;
  let months = 0;
  while (addMonths(startOn, -(months + 1)) >= baselineFrom && months < 600) months += 1;
  return months;
}

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
  if (promise.design === "its") missing.push(...missingOfSeries(promise, startOn));
  if (promise.design === "controlled") missing.push(...missingOfControl(promise));
  return missing;
}

function missingOfSeries({ baselineFrom, windowMonths }: Promised, startOn: Day | null): string[] {
  const missing: string[] = [];
  const before = monthsBefore(baselineFrom, startOn);
  if (baselineFrom !== null && startOn !== null && before < SERIES_MONTHS_BEFORE) {
    missing.push(
      `a baseline of at least ${SERIES_MONTHS_BEFORE} whole months before the start, for the series (it has ${before})`,
    );
  }
  if (windowMonths < SERIES_MONTHS_AFTER && windowMonths >= MIN_WINDOW_MONTHS)
    missing.push(`a window of at least ${SERIES_MONTHS_AFTER} months, for the series`);
  return missing;
}

function missingOfControl({ segment, control }: Promised): string[] {
  if (!hasControl(control)) return ["the control group: customers who do not get the action"];
  const overlap = overlapOfControl(segment, control);
  return overlap === null ? [] : [overlap];
}
