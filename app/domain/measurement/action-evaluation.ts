import { type Day, earlier, type Month, monthOf } from "~/shared/calendar";
import { type ActionVerdict, readInterval, refusalBeforeReading, type VerdictRule } from "./action-verdict";
import { momentsOfCounts, type ValueCount } from "./sample-moments";
import { welchOfMoments } from "./welch-t";

/** Answers of one day and rating; `count` is 1 unless given. */
export interface DatedRatings {
  date: Day;
  rating: number;
  count?: number;
}

export interface ActionDates {
  /** The month whose reading called for the action; null when none did. */
  triggerMonth: Month | null;
  /** First day of the work; answers from here to the effective date are washout. */
  started: Day;
  /** First day on which the action can show. */
  effectiveFrom: Day;
}

export interface ActionEvaluationInput extends VerdictRule {
  responses: readonly DatedRatings[];
  action: ActionDates;
  baselineFrom: Day;
  asOf: Day;
  /** Last day of the locked window; answers later than it do not count. Without it everything up to `asOf` counts. */
  windowEnd?: Day | null;
  /** Leave the trigger month out of its own baseline; true by default. */
  excludeTrigger?: boolean;
  /** Two-sided, 0.95 by default. */
  confidence?: number;
}

export type ActionEvaluation = ActionVerdict & {
  nBefore: number;
  nAfter: number;
  nTriggerExcluded: number;
  nWashout: number;
  meanBefore: number | null;
  meanAfter: number | null;
  /** After minus before; null while the verdict may not be read. */
  diff: number | null;
  se: number | null;
  df: number | null;
  lower: number | null;
  upper: number | null;
};

/**
 * From dated ratings to the verdict on an action: baseline, trigger month, washout, window.
 *
 * Inputs: answers by calendar day (single or counted), the action's dates and the locked rule.
 * Before = baselineFrom ≤ date < started without the trigger month; washout = started ≤ date < effectiveFrom;
 * after = effectiveFrom ≤ date ≤ the earlier of asOf and windowEnd. Whether the evaluation date is reached is asked of asOf.
 * Units: levels; positive is better.
 * Refusals: as `actionVerdict`, and `baselineIsTrigger` when the baseline holds nothing but the trigger month. Where the
 * verdict may not be read yet, no difference or interval is returned.
 * Source: Welch 1947 for the interval; Goeman, Solari, Stijnen 2010 for its reading.
 */
export function actionEvaluation(input: ActionEvaluationInput): ActionEvaluation {
  const { action, confidence = 0.95 } = input;
  const parts = splitByDate(input);
  const before = momentsOfCounts(parts.before.map(asValueCount));
  const after = momentsOfCounts(parts.after.map(asValueCount));
  const known = {
    nBefore: before.n,
    nAfter: after.n,
    nTriggerExcluded: countAnswers(parts.trigger),
    nWashout: countAnswers(parts.washout),
    meanBefore: before.mean,
    meanAfter: after.mean,
  };
  const hidden = { diff: null, se: null, df: null, lower: null, upper: null };
  const refusal = refusalBeforeReading({ ...input, nBefore: before.n, nAfter: after.n });
  if (refusal !== null) return { ...refusal, ...known, ...hidden };
  if (parts.before.every(({ date }) => monthOf(date) === action.triggerMonth)) {
    return { verdict: "cannotTell", reason: "baselineIsTrigger", claim: null, ...known, ...hidden };
  }
  const { diff, se, df, lower, upper } = welchOfMoments(before, after, confidence);
  const verdict = readInterval({ estimate: diff, lower, upper }, input.minEffect, input.design);
  return { ...verdict, ...known, diff, se, df, lower, upper };
}

function splitByDate(input: ActionEvaluationInput) {
  const { responses, action, baselineFrom, asOf, windowEnd, excludeTrigger = true } = input;
  const until = earlier(asOf, windowEnd ?? asOf);
  const before: DatedRatings[] = [];
  const trigger: DatedRatings[] = [];
  const washout: DatedRatings[] = [];
  const after: DatedRatings[] = [];
  for (const response of responses) {
    const { date } = response;
    if (date >= baselineFrom && date < action.started) {
      const isTrigger = excludeTrigger && monthOf(date) === action.triggerMonth;
      (isTrigger ? trigger : before).push(response);
    }
    if (date >= action.started && date < action.effectiveFrom) washout.push(response);
    if (date >= action.effectiveFrom && date <= until) after.push(response);
  }
  return { before, trigger, washout, after };
}

function asValueCount({ rating, count = 1 }: DatedRatings): ValueCount {
  return [rating, count];
}

function countAnswers(answers: readonly DatedRatings[]): number {
  return answers.reduce((sum, { count = 1 }) => sum + count, 0);
}
