import type { Day } from "~/shared/calendar";

/** How the effect was measured, strongest first. */
export type EvaluationDesign = "controlled" | "its" | "beforeAfter";

/** What may be said about the cause of a decided change. */
export type Claim = "caused" | "beyondTrend" | "changedAfter";

export const CLAIM_OF_DESIGN: Readonly<Record<EvaluationDesign, Claim>> = {
  controlled: "caused",
  its: "beyondTrend",
  beforeAfter: "changedAfter",
};

/** The part of the verification plan that the verdict reads. */
export interface VerdictRule {
  /** Smallest improvement worth having. */
  minEffect: number;
  minNBefore: number;
  minNAfter: number;
  evaluateOn: Day;
  design: EvaluationDesign;
}

/** The interval of the improvement: positive is better. Null where it could not be computed. */
export interface Effect {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

export type ActionVerdict =
  | { verdict: "tooEarly"; reason: "beforeEvaluationDate" | "tooFewAfter"; claim: null }
  | { verdict: "cannotTell"; reason: "noBaseline" | "baselineIsTrigger" | "noInterval"; claim: null }
  | { verdict: "worked"; reason: "targetProven" | "gainProven"; claim: Claim }
  | { verdict: "improvedBelowTarget"; reason: "targetMissed" | "targetOpen"; claim: Claim }
  | { verdict: "gotWorse"; reason: null; claim: Claim }
  | { verdict: "didNotWork"; reason: "neededEffectExcluded"; claim: null }
  | { verdict: "inconclusive"; reason: "zeroAndTargetBothPossible"; claim: null };

/**
 * Reads the interval of an improvement against zero and the smallest improvement worth having.
 *
 * Inputs: effect with its interval, answers before and after, the locked rule, the day of asking.
 * Units: those of the measure; days as calendar dates. Inequalities are strict where zero or the needed effect is excluded.
 * Refusals, in this order: `tooEarly` (before the evaluation date, then too few answers after), `cannotTell`
 * (no baseline, then no interval). "Not significant" alone never means that it did not work.
 * Source: Goeman, Solari, Stijnen, Statistics in Medicine 29:2117-2125, 2010; Schuirmann 1987.
 */
export function actionVerdict(
  input: Effect & VerdictRule & { nBefore: number; nAfter: number; asOf: Day },
): ActionVerdict {
  return refusalBeforeReading(input) ?? readInterval(input, input.minEffect, input.design);
}

/** What forbids a reading before any effect is looked at, or null. */
export function refusalBeforeReading(
  input: VerdictRule & { nBefore: number; nAfter: number; asOf: Day },
): Extract<ActionVerdict, { verdict: "tooEarly" | "cannotTell" }> | null {
  if (input.asOf < input.evaluateOn)
    return { verdict: "tooEarly", reason: "beforeEvaluationDate", claim: null };
  if (input.nAfter < input.minNAfter) return { verdict: "tooEarly", reason: "tooFewAfter", claim: null };
  if (input.nBefore < input.minNBefore) return { verdict: "cannotTell", reason: "noBaseline", claim: null };
  return null;
}

/** The verdict of an interval whose dates and numbers are in order. */
export function readInterval(
  { estimate, lower, upper }: Effect,
  minEffect: number,
  design: EvaluationDesign,
): ActionVerdict {
  if (estimate === null || lower === null || upper === null) {
    return { verdict: "cannotTell", reason: "noInterval", claim: null };
  }
  const claim = CLAIM_OF_DESIGN[design];
  if (lower > 0 && estimate >= minEffect) {
    return { verdict: "worked", reason: lower >= minEffect ? "targetProven" : "gainProven", claim };
  }
  if (lower > 0) {
    return {
      verdict: "improvedBelowTarget",
      reason: upper < minEffect ? "targetMissed" : "targetOpen",
      claim,
    };
  }
  if (upper < 0) return { verdict: "gotWorse", reason: null, claim };
  if (upper < minEffect) return { verdict: "didNotWork", reason: "neededEffectExcluded", claim: null };
  return { verdict: "inconclusive", reason: "zeroAndTargetBothPossible", claim: null };
}
