import { type Moments, momentsOfCounts, type ValueCount } from "~/domain/measurement/sample-moments";
import { addDays, addMonths, type Day, monthOf } from "~/shared/calendar";
import type { ProofAnswer } from "./proof-answer";
import { type ProofMetric, scoreOf } from "./proof-metric";
import type { VerificationPlan } from "./verification-plan";

/** The days between which answers stand before and after the action. */
export interface ProofDates {
  promise: Pick<VerificationPlan, "baselineFrom" | "triggerMonth" | "metric">;
  startedOn: Day;
  effectiveOn: Day;
  /** Last day that counts. */
  dataTo: Day;
}

export interface ProofSides {
  before: ProofAnswer[];
  trigger: ProofAnswer[];
  washout: ProofAnswer[];
  after: ProofAnswer[];
}

/** The answers on either side of the action: the month that called for it and the time between stand aside. */
export function sidesOf(answers: readonly ProofAnswer[], dates: ProofDates): ProofSides {
  const { promise, startedOn, effectiveOn, dataTo } = dates;
  const from = promise.baselineFrom ?? startedOn;
  const sides: ProofSides = { before: [], trigger: [], washout: [], after: [] };
  for (const answer of answers) {
    const { date } = answer;
    if (date >= from && date < startedOn)
      sides[monthOf(date) === promise.triggerMonth ? "trigger" : "before"].push(answer);
    if (date >= startedOn && date < effectiveOn) sides.washout.push(answer);
    if (date >= effectiveOn && date <= dataTo) sides.after.push(answer);
  }
  return sides;
}

/** Size, mean and spread of the scores. */
export const momentsOfScores = (answers: readonly ProofAnswer[], metric: ProofMetric): Moments =>
  momentsOfCounts(answers.map(({ rating, count = 1 }): ValueCount => [scoreOf(metric, rating), count]));

export interface ProofMonth {
  from: Day;
  n: number;
  /** Null without an answer. */
  value: number | null;
}

/**
 * Whole months before the start, counted back from it, and whole months after the effect, counted on from it: they never
 * overlap, and both begin where the action did. A beginning that is no whole month is left out.
 */
export function monthsOf(
  answers: readonly ProofAnswer[],
  dates: ProofDates,
): { before: ProofMonth[]; after: ProofMonth[] } {
  const { promise, startedOn, effectiveOn, dataTo } = dates;
  const sides = sidesOf(answers, dates);
  const before: ProofMonth[] = [];
  const baselineFrom = promise.baselineFrom ?? startedOn;
  for (let at = 1; addMonths(startedOn, -at) >= baselineFrom; at += 1) {
    const from = addMonths(startedOn, -at);
    before.unshift(monthFrom(sides.before, from, addMonths(startedOn, 1 - at), promise.metric));
  }
  const after: ProofMonth[] = [];
  const dayAfter = (at: number) => addMonths(effectiveOn, at + 1);
  for (let at = 0; dayAfter(at) <= addDays(dataTo, 1); at += 1) {
    after.push(monthFrom(sides.after, addMonths(effectiveOn, at), dayAfter(at), promise.metric));
  }
  return { before, after };
}

function monthFrom(answers: readonly ProofAnswer[], from: Day, to: Day, metric: ProofMetric): ProofMonth {
  const { n, mean } = momentsOfScores(
    answers.filter(({ date }) => date >= from && date < to),
    metric,
  );
  return { from, n, value: mean };
}
