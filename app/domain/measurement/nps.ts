import type { AllNull } from "./all-null";
import { countRatings, type LevelCounts } from "./level-counts";
import {
  adjustedNetShare,
  areGroupsValid,
  groupScores,
  type NetShare,
  type NpsGroups,
  netShare,
} from "./nps-groups";
import { normalMultiplier } from "./quantiles";

export type NpsInput = { confidence?: number } & (
  | NpsGroups
  | { /** Answers per score 0 to 10. */ counts: LevelCounts }
  | { /** Null = unanswered. */ scores: readonly (number | null)[] }
);

interface NpsPoint extends NpsGroups {
  n: number;
  /** −100 to 100, unrounded. */
  nps: number;
}

interface NpsSpread {
  /** Of one answer, in shares. */
  variance: number;
  /** In points. */
  se: number;
  /** The interval to show: adjusted Wald, in points. */
  adjustedLower: number;
  adjustedUpper: number;
}

/** Null when all answers are in one group, where it would have no width. */
interface NpsWald {
  waldLower: number | null;
  waldUpper: number | null;
}

export type Nps =
  | ({ status: "ok"; reason: null } & NpsPoint & NpsSpread & NpsWald)
  | ({ status: "pointOnly"; reason: "tooFew" } & NpsPoint & AllNull<NpsSpread & NpsWald>)
  | ({ status: "refused"; reason: "noData"; n: 0 } & NpsGroups & { nps: null } & AllNull<NpsSpread & NpsWald>)
  | ({ status: "refused"; reason: "invalidRating" | "negativeCount" } & AllNull<
      NpsPoint & NpsSpread & NpsWald
    >);

const NO_SPREAD: AllNull<NpsSpread & NpsWald> = {
  variance: null,
  se: null,
  adjustedLower: null,
  adjustedUpper: null,
  waldLower: null,
  waldUpper: null,
};

/**
 * Net Promoter Score with its interval.
 *
 * Inputs: the three groups, answers per score 0 to 10, or single scores; two-sided confidence.
 * Units: points from −100 to 100; limits are clipped to that range.
 * Refusals: `noData`, `invalidRating` (a score outside 0 to 10 or not whole), `negativeCount`. One answer: `pointOnly`.
 * Source: Reichheld, HBR December 2003; adjusted Wald interval of Rocks, The American Statistician 70(4):365-372, 2016.
 */
export function nps(input: NpsInput): Nps {
  const read = readGroups(input);
  if (!read.valid) {
    const nothing = { n: null, promoters: null, passives: null, detractors: null, nps: null, ...NO_SPREAD };
    return { status: "refused", reason: read.reason, ...nothing };
  }
  const groups = read.groups;
  const n = groups.promoters + groups.passives + groups.detractors;
  if (n === 0) return { status: "refused", reason: "noData", ...groups, n, nps: null, ...NO_SPREAD };

  const observed = netShare(groups);
  const point: NpsPoint = { ...groups, n, nps: (100 * (groups.promoters - groups.detractors)) / n };
  if (n === 1) return { status: "pointOnly", reason: "tooFew", ...point, ...NO_SPREAD };
  const z = normalMultiplier(input.confidence ?? 0.95);
  const [adjustedLower, adjustedUpper] = interval(adjustedNetShare(groups), z);
  const [waldLower, waldUpper] = observed.variancePerAnswer === 0 ? [null, null] : interval(observed, z);
  return {
    status: "ok",
    reason: null,
    ...point,
    variance: observed.variancePerAnswer,
    se: 100 * Math.sqrt(observed.variancePerAnswer / n),
    adjustedLower,
    adjustedUpper,
    waldLower,
    waldUpper,
  };
}

function readGroups(input: NpsInput): ReturnType<typeof groupScores> {
  if ("scores" in input) return groupScores(countRatings(input.scores).counts);
  if ("counts" in input) return groupScores(input.counts);
  const { promoters, passives, detractors } = input;
  const groups = { promoters, passives, detractors };
  return areGroupsValid(groups) ? { valid: true, groups } : { valid: false, reason: "negativeCount" };
}

function interval({ net, variancePerAnswer, n }: NetShare, z: number): [lower: number, upper: number] {
  const reach = z * Math.sqrt(variancePerAnswer / n);
  return [Math.max(-100, 100 * (net - reach)), Math.min(100, 100 * (net + reach))];
}
