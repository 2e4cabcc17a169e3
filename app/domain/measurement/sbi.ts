import type { AllNull } from "./all-null";
import { exactBootstrap } from "./exact-bootstrap";
import { type DecimalLike, isReached, roundHalfUp } from "./exact-decimal";
import { countRatings, FIVE_LEVELS, type LevelCounts, type Scale, tally } from "./level-counts";
import { tMultiplier, tQuantile } from "./quantiles";
import { momentsOfCounts } from "./sample-moments";

export type SbiInput = SbiOptions &
  (
    | { counts: LevelCounts /** Answers left blank, counted but not rated. */; unanswered?: number }
    | { ratings: readonly (number | null)[] }
  );

export interface SbiOptions {
  /** Two-sided, 0.95 by default. */
  confidence?: number;
  /** What the index has to reach, exactly; 4.0 by default. */
  threshold?: DecimalLike;
  /** Of `rounded` only; 2 by default. */
  decimals?: number;
  scale?: Scale;
  /** Ask for the exact bootstrap interval beside the t interval (n up to 1000). */
  bootstrap?: boolean;
}

interface SbiPoint {
  n: number;
  excluded: number;
  points: number;
  /** Unrounded. */
  mean: number;
  /** Exact half-up decimal text, for display only. */
  rounded: string;
  /** points ≥ threshold × n: never the rounded value. */
  meetsThreshold: boolean;
}

interface SbiSpread {
  sd: number;
  se: number;
  lower: number;
  upper: number;
  /** One-sided lower bound, the whole of 1 − confidence in one tail. */
  lowerOneSided: number;
  /** The one-sided lower bound is at or above the threshold. */
  isEstablished: boolean;
}

interface SbiBootstrap {
  bootLower: number | null;
  bootUpper: number | null;
}

export type Sbi =
  | ({ status: "ok"; reason: null } & SbiPoint & SbiSpread & SbiBootstrap)
  | ({ status: "pointOnly"; reason: "tooFew" | "zeroVariance" } & SbiPoint &
      AllNull<SbiSpread & SbiBootstrap>)
  | ({ status: "refused"; reason: "noData" | "invalidRating" | "negativeCount" } & Pick<
      SbiPoint,
      "n" | "excluded"
    > & {
        points: number | null;
      } & AllNull<Omit<SbiPoint, "n" | "excluded" | "points"> & SbiSpread & SbiBootstrap>);

const NO_SPREAD: AllNull<SbiSpread & SbiBootstrap> = {
  sd: null,
  se: null,
  lower: null,
  upper: null,
  lowerOneSided: null,
  isEstablished: null,
  bootLower: null,
  bootUpper: null,
};

/**
 * ScoreBoard Index: the mean rating with its interval.
 *
 * Inputs: answers per level, or single ratings (null = unanswered). Units: levels of the scale; `points` = sum of ratings.
 * Refusals: `noData`; `invalidRating` (a rating outside the scale or not whole is never clipped); `negativeCount`.
 * `pointOnly`: one answer (`tooFew`) or all answers equal (`zeroVariance`, where a t interval would be false certainty).
 * The work depends on the number of levels, not of answers, unless `bootstrap` is asked for.
 * Source: the ScoreBoard Index as published (1992); Student 1908; Efron & Tibshirani 1993.
 */
export function sbi(input: SbiInput): Sbi {
  const { confidence = 0.95, threshold = 4, decimals = 2, scale = FIVE_LEVELS, bootstrap = false } = input;
  const answers = "ratings" in input ? countRatings(input.ratings) : input;
  const excluded = answers.unanswered ?? 0;
  const counted = tally(answers.counts, scale);
  const refused = {
    status: "refused",
    mean: null,
    rounded: null,
    meetsThreshold: null,
    ...NO_SPREAD,
  } as const;
  if (!counted.valid) return { ...refused, reason: counted.reason, n: counted.n, excluded, points: null };
  const { n, points, levels } = counted;
  if (n === 0) return { ...refused, reason: "noData", n, excluded, points };

  const mean = points / n;
  const rounded = roundHalfUp(points, n, decimals);
  const point: SbiPoint = {
    n,
    excluded,
    points,
    mean,
    rounded,
    meetsThreshold: isReached(points, n, threshold),
  };
  if (n === 1) return { status: "pointOnly", reason: "tooFew", ...point, ...NO_SPREAD };
  const { variance } = momentsOfCounts(levels);
  if (variance === null || variance === 0) {
    return { status: "pointOnly", reason: "zeroVariance", ...point, ...NO_SPREAD };
  }

  const sd = Math.sqrt(variance);
  const se = sd / Math.sqrt(n);
  const reach = tMultiplier(confidence, n - 1) * se;
  const lowerOneSided = Math.max(scale[0], mean - tQuantile(confidence, n - 1) * se);
  const boot = bootstrap ? exactBootstrap(levels, confidence) : null;
  return {
    status: "ok",
    reason: null,
    ...point,
    sd,
    se,
    lower: Math.max(scale[0], mean - reach),
    upper: Math.min(scale[1], mean + reach),
    lowerOneSided,
    isEstablished: point.meetsThreshold && lowerOneSided >= Number(threshold),
    bootLower: boot?.lower ?? null,
    bootUpper: boot?.upper ?? null,
  };
}
