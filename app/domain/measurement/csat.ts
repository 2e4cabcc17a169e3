import { countRatings, FIVE_LEVELS, type LevelCounts, type Scale, tally } from "./level-counts";
import { wilsonInterval } from "./wilson";

export type CsatInput = { confidence?: number } & (
  | { /** Satisfied answers. */ k: number /** All answers. */; n: number }
  | ({
      /** Levels that count as satisfied; 4 and 5 by default. */ top?: readonly number[];
      scale?: Scale | null;
    } & ({ counts: LevelCounts } | { ratings: readonly (number | null)[] }))
);

export type Csat =
  | { status: "ok"; reason: null; k: number; n: number; share: number; lower: number; upper: number }
  | { status: "refused"; reason: "noData"; k: 0; n: 0; share: null; lower: null; upper: null }
  | {
      status: "refused";
      reason: "invalidRating" | "negativeCount";
      k: null;
      n: null;
      share: null;
      lower: null;
      upper: null;
    };

/**
 * Customer satisfaction as the top-two-box share, with the Wilson score interval.
 *
 * Inputs: answers per level, single ratings (null = unanswered, left out), or k satisfied of n; two-sided confidence.
 * Scale 1 to 5 unless given; null takes any whole level. Units: shares, 0 to 1.
 * Refusals: `noData`, `invalidRating`, `negativeCount` (also when k exceeds n).
 * Source: Wilson, JASA 22:209-212, 1927; Newcombe, Statistics in Medicine 17:857-872, 1998.
 */
export function csat(input: CsatInput): Csat {
  const read = readShare(input);
  const nothing = { share: null, lower: null, upper: null };
  if (!read.valid) return { status: "refused", reason: read.reason, k: null, n: null, ...nothing };
  const { k, n } = read;
  if (n === 0) return { status: "refused", reason: "noData", k: 0, n: 0, ...nothing };
  return {
    status: "ok",
    reason: null,
    k,
    n,
    share: k / n,
    ...wilsonInterval(k, n, input.confidence ?? 0.95),
  };
}

function readShare(
  input: CsatInput,
): { valid: true; k: number; n: number } | { valid: false; reason: "invalidRating" | "negativeCount" } {
  if ("k" in input) {
    const { k, n } = input;
    const isCount = Number.isSafeInteger(k) && Number.isSafeInteger(n) && k >= 0 && k <= n;
    return isCount ? { valid: true, k, n } : { valid: false, reason: "negativeCount" };
  }
  const { top = [4, 5], scale = FIVE_LEVELS } = input;
  const counted = tally("ratings" in input ? countRatings(input.ratings).counts : input.counts, scale);
  if (!counted.valid) return { valid: false, reason: counted.reason };
  const k = counted.levels.reduce((sum, [level, count]) => sum + (top.includes(level) ? count : 0), 0);
  return { valid: true, k, n: counted.n };
}
