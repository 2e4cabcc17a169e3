/** Lowest and highest level of a rating scale, both whole numbers. */
export type Scale = readonly [lowest: number, highest: number];

/** The scale of the ScoreBoard Index. */
export const FIVE_LEVELS: Scale = [1, 5];

/** How many answers each level received, e.g. `{ 1: 2, 2: 3, 3: 3, 4: 14, 5: 18 }`; a level not named has none. */
export type LevelCounts = Readonly<Record<number, number>>;

/** A level with the number of its answers. */
export type LevelCount = readonly [level: number, count: number];

export type Tally =
  | { valid: true; levels: LevelCount[]; n: number; points: number }
  | { valid: false; reason: "invalidRating" | "negativeCount"; n: number };

/**
 * Checks level counts against a scale and adds them up.
 *
 * Inputs: answers per level; the scale, or null when any whole level is welcome.
 * Units: `n` answers, `points` = sum of level × count, both exact whole numbers; `levels` ascending, empty ones left out.
 * Refusals: `invalidRating` when a level that was answered is not whole or outside the scale (never clipped),
 * `negativeCount` when a count is negative or not whole.
 * Source: weighted arithmetic mean of a frequency table.
 */
export function tally(counts: LevelCounts, scale: Scale | null = FIVE_LEVELS): Tally {
  const levels = Object.entries(counts)
    .map(([level, count]): LevelCount => [Number(level), count])
    .filter(([, count]) => count !== 0)
    .sort(([a], [b]) => a - b);
  if (levels.some(([, count]) => !Number.isSafeInteger(count) || count < 0)) {
    return { valid: false, reason: "negativeCount", n: 0 };
  }
  const n = levels.reduce((sum, [, count]) => sum + count, 0);
  if (levels.some(([level]) => !isOnScale(level, scale))) return { valid: false, reason: "invalidRating", n };
  return { valid: true, levels, n, points: levels.reduce((sum, [level, count]) => sum + level * count, 0) };
}

/**
 * Counts single ratings per level.
 *
 * Inputs: ratings; null is an unanswered question.
 * Units: `counts` answers per level, `unanswered` the number of nulls. Nothing is checked or clipped here: `tally` does.
 * Source: frequency table.
 */
export function countRatings(ratings: readonly (number | null)[]): {
  counts: LevelCounts;
  unanswered: number;
} {
  const counts: Record<number, number> = {};
  let unanswered = 0;
  for (const rating of ratings) {
    if (rating === null) unanswered += 1;
    else counts[rating] = (counts[rating] ?? 0) + 1;
  }
  return { counts, unanswered };
}

/**
 * Adds the answers of several months, segments or accounts level by level.
 *
 * Inputs: any number of level counts. Units: answers per level. Errors: none; no input gives empty counts.
 * Source: pooling of responses; the mean of the pooled counts is not the mean of the separate means.
 */
export function poolCounts(parts: Iterable<LevelCounts>): LevelCounts {
  const pooled: Record<number, number> = {};
  for (const part of parts) {
    for (const [level, count] of Object.entries(part)) {
      const key = Number(level);
      pooled[key] = (pooled[key] ?? 0) + count;
    }
  }
  return pooled;
}

/** Whether a rating is a whole level of the scale (of any scale when null). */
export function isOnScale(level: number, scale: Scale | null): boolean {
  if (!Number.isSafeInteger(level)) return false;
  return scale === null || (level >= scale[0] && level <= scale[1]);
}
