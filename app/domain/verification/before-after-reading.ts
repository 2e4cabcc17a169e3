import { type ActionEvaluation, actionEvaluation } from "~/domain/measurement/action-evaluation";
import {
  type EvaluationDesign,
  readInterval,
  refusalBeforeReading,
} from "~/domain/measurement/action-verdict";
import { type MannWhitney, mannWhitney } from "~/domain/measurement/mann-whitney";
import { newcombeDiff } from "~/domain/measurement/newcombe-diff";
import { npsDifference } from "~/domain/measurement/nps-difference";
import { adjustedNetShare } from "~/domain/measurement/nps-groups";
import { normalMultiplier, tMultiplier } from "~/domain/measurement/quantiles";
import { welchOfMoments } from "~/domain/measurement/welch-t";
import { wilsonInterval } from "~/domain/measurement/wilson";
import type { Day } from "~/shared/calendar";
import type { ProofAnswer } from "./proof-answer";
import type { ProofMetric } from "./proof-metric";
import { momentsOfScores, type ProofSides } from "./proof-sides";
import type { ProofWindow } from "./proof-window";
import type { VerificationPlan } from "./verification-plan";

/** A difference with its interval, in the metric's own points; after minus before, whichever way is better. */
export interface Difference {
  diff: number;
  se: number | null;
  df: number | null;
  lower: number;
  upper: number;
  /** Two-sided. */
  p: number | null;
}

/** A second look at the same answers that asks about their order; it supports and never decides. */
export interface OrderCheck {
  p: number;
  superiority: number;
  shift: number;
}

/** The mean of one side with an interval of its own, for the picture; null ends where there is none. */
export interface SideMean {
  mean: number;
  lower: number | null;
  upper: number | null;
}

/** What was counted, and the difference while it may not be told. */
export const figuresOf = (sides: ProofSides, metric: ProofMetric) => {
  const [before, after] = [momentsOfScores(sides.before, metric), momentsOfScores(sides.after, metric)];
  return {
    nBefore: before.n,
    nAfter: after.n,
    nTriggerExcluded: momentsOfScores(sides.trigger, metric).n,
    nWashout: momentsOfScores(sides.washout, metric).n,
    meanBefore: before.mean,
    meanAfter: after.mean,
    diff: null,
    se: null,
    df: null,
    lower: null,
    upper: null,
  };
};

export interface ReadingFrame {
  promise: VerificationPlan;
  startedOn: Day;
  effectiveOn: Day;
  today: Day;
  window: ProofWindow;
  sides: ProofSides;
}

export const ruleOf = ({ promise, window, today }: ReadingFrame) => ({
  minEffect: Number(promise.minEffect),
  minNBefore: promise.minBaselineN,
  minNAfter: promise.plannedN,
  evaluateOn: window.evaluateOn,
  asOf: today,
  design: promise.design as EvaluationDesign,
});

/** Holds an interval against zero and the needed effect, whichever way is better. */
export function judged(
  frame: ReadingFrame,
  difference: Difference | null,
  /** A control group needs as many answers as those who got the action. */
  control: { before: number; after: number } = { before: Infinity, after: Infinity },
): ActionEvaluation {
  const { promise, sides } = frame;
  const known = figuresOf(sides, promise.metric);
  const refusal = refusalBeforeReading({
    ...ruleOf(frame),
    nBefore: Math.min(known.nBefore, control.before),
    nAfter: Math.min(known.nAfter, control.after),
  });
  // Whoever knows both means knows the difference: while it may not be read, the second mean is not told either.
  const hidden = { ...known, meanAfter: null };
  if (refusal !== null) return { ...refusal, ...hidden };
  if (difference === null) return { verdict: "cannotTell", reason: "noInterval", claim: null, ...hidden };
  const { diff, se, df, lower, upper } = difference;
  const isUp = promise.direction === "up";
  const verdict = readInterval(
    isUp
      ? { estimate: diff, lower, upper }
      : // Less is better: the same interval read from the other side.
        { estimate: 0 - diff, lower: 0 - upper, upper: 0 - lower },
    Number(promise.minEffect),
    promise.design,
  );
  return { ...verdict, ...known, diff, se, df, lower, upper };
}

export interface BeforeAfter {
  outcome: ActionEvaluation;
  p: number | null;
  check: OrderCheck | null;
  means: { before: SideMean; after: SideMean } | null;
}

/** Before against after by the metric's own test. */
export function readBeforeAfter(frame: ReadingFrame, answers: readonly ProofAnswer[]): BeforeAfter {
  const { promise, sides } = frame;
  const difference = differenceOf(sides, promise.metric, Number(promise.confidence));
  const outcome = isPlain(promise) ? readPlain(frame, answers) : judged(frame, difference);
  if (outcome.diff === null) return { outcome, p: null, check: null, means: null };
  const confidence = Number(promise.confidence);
  const [before, after] = [
    sideMean(sides.before, promise.metric, confidence),
    sideMean(sides.after, promise.metric, confidence),
  ];
  return {
    means: before && after && { before, after },
    outcome,
    p: difference?.p ?? null,
    check: promise.metric === "sbi" ? orderCheck(sides) : null,
  };
}

const isPlain = ({ metric, direction }: VerificationPlan) => metric === "sbi" && direction === "up";

/** The index that has to rise: the evaluation as it is laid down for it. */
function readPlain(frame: ReadingFrame, answers: readonly ProofAnswer[]): ActionEvaluation {
  const { promise, startedOn, effectiveOn, window } = frame;
  const read = actionEvaluation({
    ...ruleOf(frame),
    responses: answers,
    action: { triggerMonth: promise.triggerMonth, started: startedOn, effectiveFrom: effectiveOn },
    baselineFrom: promise.baselineFrom ?? startedOn,
    windowEnd: window.to,
    confidence: Number(promise.confidence),
  });
  return read.diff === null ? { ...read, meanAfter: null } : read;
}

function differenceOf(
  { before, after }: ProofSides,
  metric: ProofMetric,
  confidence: number,
): Difference | null {
  switch (metric) {
    case "sbi": {
      const read = welchOfMoments(momentsOfScores(before, "sbi"), momentsOfScores(after, "sbi"), confidence);
      return read.status === "ok" ? read : null;
    }
    case "csat": {
      const share = (answers: readonly ProofAnswer[]) => ({
        k: count(answers, (rating) => rating >= 4),
        n: count(answers, () => true),
      });
      const read = newcombeDiff({ before: share(before), after: share(after), confidence });
      if (read.status === "refused") return null;
      const [diff, lower, upper] = [100 * read.diff, 100 * read.lower, 100 * read.upper];
      return { diff, se: null, df: null, lower, upper, p: read.p };
    }
    case "nps": {
      const read = npsDifference({ before: groupsOf(before), after: groupsOf(after), confidence });
      if (read.status === "refused") return null;
      const { diff, se, p, adjustedLower, adjustedUpper } = read;
      return { diff, se, df: null, lower: adjustedLower, upper: adjustedUpper, p };
    }
  }
}

function count(answers: readonly ProofAnswer[], isCounted: (rating: number) => boolean): number {
  return answers.reduce((sum, { rating, count: times = 1 }) => sum + (isCounted(rating) ? times : 0), 0);
}

function orderCheck({ before, after }: ProofSides): OrderCheck | null {
  const values = (answers: readonly ProofAnswer[]) => ({ values: answers.map(({ rating }) => rating) });
  const read: MannWhitney = mannWhitney({ before: values(before), after: values(after) });
  return read.status === "ok"
    ? { p: read.p, superiority: read.superiority, shift: read.hodgesLehmann }
    : null;
}

/** One side alone: t for a mean, Wilson for a share, the adjusted interval for the net score. */
function sideMean(answers: readonly ProofAnswer[], metric: ProofMetric, confidence: number): SideMean | null {
  const { n, mean, variance } = momentsOfScores(answers, metric);
  if (mean === null) return null;
  if (metric === "csat") {
    const { lower, upper } = wilsonInterval(
      count(answers, (rating) => rating >= 4),
      n,
      confidence,
    );
    return { mean, lower: 100 * lower, upper: 100 * upper };
  }
  if (metric === "nps") {
    const share = adjustedNetShare(groupsOf(answers));
    const reach = normalMultiplier(confidence) * Math.sqrt(share.variancePerAnswer / share.n);
    return { mean, lower: 100 * (share.net - reach), upper: 100 * (share.net + reach) };
  }
  if (variance === null || variance === 0) return { mean, lower: null, upper: null };
  const reach = tMultiplier(confidence, n - 1) * Math.sqrt(variance / n);
  return { mean, lower: mean - reach, upper: mean + reach };
}

const groupsOf = (answers: readonly ProofAnswer[]) => ({
  promoters: count(answers, (rating) => rating >= 9),
  passives: count(answers, (rating) => rating === 7 || rating === 8),
  detractors: count(answers, (rating) => rating <= 6),
});
