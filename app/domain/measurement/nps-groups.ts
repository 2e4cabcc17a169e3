import { type LevelCounts, tally } from "./level-counts";

/** Answers to "how likely are you to recommend us", 0 to 10, in their three groups. */
export interface NpsGroups {
  /** 9 and 10 */
  promoters: number;
  /** 7 and 8 */
  passives: number;
  /** 0 to 6 */
  detractors: number;
}

/** The net score as a share (−1 to 1) with the variance of one answer. */
export interface NetShare {
  n: number;
  net: number;
  variancePerAnswer: number;
}

/**
 * Sorts scores 0 to 10 into promoters, passives and detractors.
 *
 * Inputs: answers per score. Units: answers. Refusal: the reason when a score is not whole or outside 0 to 10,
 * or a count is negative. Source: Reichheld, HBR December 2003.
 */
export function groupScores(
  counts: LevelCounts,
): { valid: true; groups: NpsGroups } | { valid: false; reason: "invalidRating" | "negativeCount" } {
  const counted = tally(counts, [0, 10]);
  if (!counted.valid) return { valid: false, reason: counted.reason };
  const groups = { promoters: 0, passives: 0, detractors: 0 };
  for (const [score, count] of counted.levels) {
    if (score >= 9) groups.promoters += count;
    else if (score >= 7) groups.passives += count;
    else groups.detractors += count;
  }
  return { valid: true, groups };
}

/** Whether all three counts are whole and not negative. */
export function areGroupsValid({ promoters, passives, detractors }: NpsGroups): boolean {
  return [promoters, passives, detractors].every((count) => Number.isSafeInteger(count) && count >= 0);
}

/** Net share and variance as observed; n at least 1. The variance is exactly 0 when all answers are in one group. */
export function netShare({ promoters, passives, detractors }: NpsGroups): NetShare {
  const n = promoters + passives + detractors;
  const net = promoters - detractors;
  return { n, net: net / n, variancePerAnswer: ((promoters + detractors) * n - net * net) / (n * n) };
}

/**
 * Net share and variance after adding three imagined answers: 3/4 promoters, 3/4 detractors, 1 1/2 passives.
 * Source: adjusted Wald interval, Rocks, The American Statistician 70(4):365-372, 2016.
 */
export function adjustedNetShare({ promoters, passives, detractors }: NpsGroups): NetShare {
  return netShare({ promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 });
}
