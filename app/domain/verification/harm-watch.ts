import { confidenceSequence } from "~/domain/measurement/confidence-sequence";
import { tMultiplier } from "~/domain/measurement/quantiles";
import type { ProofAnswer } from "./proof-answer";
import type { ProofDirection, ProofMetric } from "./proof-metric";
import { momentsOfScores, type ProofSides } from "./proof-sides";

/** Harm that is established however often somebody looked. It says that, and no figure. */
export interface Harm {
  n: number;
}

/** Each side may err half as often, so that both together err at most as often as promised. */
const ALPHA = 0.025;

/**
 * Watches while the window runs. The answers after the effect are held in an interval that stays valid at every look,
 * the finished baseline in an ordinary one; only when the whole of the first lies on the bad side of the second is
 * anything said. Null: nothing is said, which is no good news either.
 */
export function watchForHarm(
  { before, after }: ProofSides,
  metric: ProofMetric,
  direction: ProofDirection,
  plannedN: number,
): Harm | null {
  const base = baselineInterval(before, metric);
  const now = momentsOfScores(after, metric);
  if (base === null || now.variance === null) return null;
  const read = confidenceSequence({
    mean: now.mean,
    sd: Math.sqrt(now.variance),
    n: now.n,
    alpha: ALPHA,
    plannedN,
  });
  if (read.status !== "ok") return null;
  const isHarm = direction === "up" ? read.upper < base.lower : read.lower > base.upper;
  return isHarm ? { n: now.n } : null;
}

function baselineInterval(before: readonly ProofAnswer[], metric: ProofMetric) {
  const { n, mean, variance } = momentsOfScores(before, metric);
  if (n < 2 || mean === null || variance === null || variance === 0) return null;
  const reach = tMultiplier(1 - ALPHA, n - 1) * Math.sqrt(variance / n);
  return { lower: mean - reach, upper: mean + reach };
}
