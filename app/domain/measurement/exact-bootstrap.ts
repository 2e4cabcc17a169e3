import type { LevelCount } from "./level-counts";

/** Largest n whose bootstrap distribution is computed; beyond it the t interval serves alone. */
export const BOOTSTRAP_MAX_N = 1000;

/**
 * Percentile interval of the exact bootstrap distribution of a mean rating: the observed shares convolved n times,
 * so no random numbers and the same answer on every machine.
 *
 * Inputs: answered levels ascending with their counts; two-sided confidence 0 to 1.
 * Units: levels. Each limit is the smallest mean whose cumulative probability reaches the tail.
 * Refusal: null without answers or when n exceeds 1000 (the work grows with n²).
 * Source: Efron & Tibshirani 1993; exact convolution on 4n + 1 points for five levels.
 */
export function exactBootstrap(
  levels: readonly LevelCount[],
  confidence: number,
): { lower: number; upper: number } | null {
  const n = levels.reduce((sum, [, count]) => sum + count, 0);
  const lowest = levels[0]?.[0];
  const highest = levels.at(-1)?.[0];
  if (n === 0 || n > BOOTSTRAP_MAX_N || lowest === undefined || highest === undefined) return null;
  const steps = levels.map(([level, count]) => ({ offset: level - lowest, share: count / n }));
  let distribution = Float64Array.of(1);
  for (let draw = 0; draw < n; draw += 1) {
    const next = new Float64Array(distribution.length + highest - lowest);
    for (const { offset, share } of steps) {
      for (let at = 0; at < distribution.length; at += 1) {
        next[at + offset] = (next[at + offset] ?? 0) + share * (distribution[at] ?? 0);
      }
    }
    distribution = next;
  }
  const tail = (1 - confidence) / 2;
  const meanAt = (index: number) => lowest + index / n;
  return {
    lower: meanAt(firstReaching(distribution, tail)),
    upper: meanAt(firstReaching(distribution, 1 - tail)),
  };
}

function firstReaching(distribution: Float64Array, probability: number): number {
  let cumulative = 0;
  for (let at = 0; at < distribution.length; at += 1) {
    cumulative += distribution[at] ?? 0;
    if (cumulative >= probability) return at;
  }
  return distribution.length - 1;
}
