import type { ActionEvaluation } from "~/domain/measurement/action-evaluation";
import { tMultiplier } from "~/domain/measurement/quantiles";
import { FEW_ACCOUNTS, type SbiDesign, sbiDesign } from "~/domain/measurement/sbi-design";
import type { ProofAnswer } from "./proof-answer";
import { type ProofMetric, scoreOf } from "./proof-metric";
import type { ProofSides } from "./proof-sides";

export interface ClusteredReading {
  lower: number;
  upper: number;
  accountsBefore: number;
  accountsAfter: number;
  /** Where both intervals tell different stories, what about. */
  warning: string | null;
}

type Steady = Extract<SbiDesign, { status: "ok" }>;
const isSteady = (design: SbiDesign): design is Steady =>
  design.status === "ok" && (design.accounts ?? 0) >= FEW_ACCOUNTS;

/**
 * The same difference with accounts as clusters, shown beside the plain interval and never in its place.
 * Degrees of freedom by Satterthwaite over the clusters of both sides.
 */
export function readByAccount(
  sides: ProofSides,
  metric: ProofMetric,
  minEffect: number,
  confidence: number,
  plain: ActionEvaluation,
): ClusteredReading | null {
  const before = designOf(sides.before, metric, confidence);
  const after = designOf(sides.after, metric, confidence);
  if (!isSteady(before) || !isSteady(after)) return null;
  const [errorBefore, errorAfter] = [before.se ** 2, after.se ** 2];
  const df = (errorBefore + errorAfter) ** 2 / (errorBefore ** 2 / before.df + errorAfter ** 2 / after.df);
  const reach = tMultiplier(confidence, df) * Math.sqrt(errorBefore + errorAfter);
  const diff = after.mean - before.mean;
  const interval = { lower: diff - reach, upper: diff + reach };
  return {
    ...interval,
    accountsBefore: before.accounts ?? 0,
    accountsAfter: after.accounts ?? 0,
    warning: disagreement(plain, interval, minEffect),
  };
}

const designOf = (answers: readonly ProofAnswer[], metric: ProofMetric, confidence: number): SbiDesign =>
  sbiDesign({
    confidence,
    // The mean is not cut to the scale here, and effort is asked on scales of its own.
    scale: [-100, 100],
    rows: answers.map(({ rating, accountId }) => ({ rating: scoreOf(metric, rating), account: accountId })),
  });

function disagreement(
  plain: ActionEvaluation,
  clustered: { lower: number; upper: number },
  minEffect: number,
): string | null {
  if (plain.lower === null || plain.upper === null) return null;
  const side = (interval: { lower: number; upper: number }, mark: number) =>
    interval.lower > mark ? "above" : interval.upper < mark ? "below" : "around";
  const own = { lower: plain.lower, upper: plain.upper };
  if (side(own, 0) !== side(clustered, 0)) {
    return "Answers of one account are alike: counted by account, no change is judged differently.";
  }
  if (side(own, minEffect) !== side(clustered, minEffect)) {
    return "Answers of one account are alike: counted by account, the needed effect is judged differently.";
  }
  return null;
}
