import type { AllNull } from "./all-null";
import { FIVE_LEVELS, isOnScale, type LevelCounts, type Scale, tally } from "./level-counts";
import { tMultiplier } from "./quantiles";
import { momentsOfCounts, type ValueCount } from "./sample-moments";

/** Accounts below which the clustered interval is shown with a warning. */
export const FEW_ACCOUNTS = 10;

/** One answer; null rating = unanswered, left out. Weight 1 unless given. */
export interface WeightedAnswer {
  rating: number | null;
  weight?: number;
  account?: string | null;
}

/** All answers of one account, counted per level. The weight is that of each single answer, 1 unless given. */
export interface AccountAnswers {
  /** Null: these answers belong to no account, each stands for itself. */
  account: string | null;
  counts: LevelCounts;
  weight?: number;
}

export type SbiDesignInput = { confidence?: number; scale?: Scale } & (
  | { rows: readonly WeightedAnswer[] }
  | { accounts: readonly AccountAnswers[] }
);

interface DesignPoint {
  n: number;
  /** Null when no answer names an account. */
  accounts: number | null;
  mean: number;
  /** Kish's effective number of answers. */
  kishN: number;
  /** Fewer than ten accounts: show the interval with a warning. */
  hasFewAccounts: boolean;
}

interface DesignSpread {
  se: number;
  df: number;
  lower: number;
  upper: number;
}

export type SbiDesign =
  | ({
      status: "ok";
      reason: null /** Only with equal weights. */;
      designEffect: number | null;
    } & DesignPoint &
      DesignSpread)
  | ({
      status: "pointOnly";
      reason: "oneAccount" | "tooFew" | "zeroVariance";
      designEffect: null;
    } & DesignPoint &
      AllNull<DesignSpread>)
  | ({
      status: "refused";
      reason: "noData" | "invalidRating" | "negativeCount" | "invalidWeight" | "noWeight";
      n: number | null;
      designEffect: null;
    } & AllNull<Omit<DesignPoint, "n"> & DesignSpread>);

/** Answers of equal rating and weight within one cluster. */
interface Cell {
  cluster: string | null;
  rating: number;
  count: number;
  weight: number;
}

const NO_SPREAD: AllNull<DesignSpread> & { designEffect: null } = {
  se: null,
  df: null,
  lower: null,
  upper: null,
  designEffect: null,
};

/**
 * Weighted mean rating with the standard error that knows that answers of one account are not independent.
 *
 * Inputs: single answers with weight and account, or counts per account as a database adds them up.
 * Units: levels of the scale; `df` = clusters − 1; `kishN` and `n` answers. Answers of weight 0 are dropped.
 * Answers without an account each form their own cluster.
 * Refusals: `noData`, `noWeight` (all weights 0), `invalidWeight` (negative or not finite), `invalidRating`, `negativeCount`.
 * `pointOnly`: one account, one answer, or all ratings equal.
 * Source: Taylor-linearised "ultimate cluster" variance, Cochran 1977 ch. 9A; Kish 1965; Lumley 2010.
 */
export function sbiDesign(input: SbiDesignInput): SbiDesign {
  const { confidence = 0.95, scale = FIVE_LEVELS } = input;
  const read = "rows" in input ? cellsOfRows(input.rows, scale) : cellsOfAccounts(input.accounts, scale);
  if (!read.valid) return refusedFor(read.reason, null);
  if (read.cells.length === 0) return refusedFor("noData", 0);
  if (read.cells.some(({ weight }) => !(weight >= 0 && Number.isFinite(weight)))) {
    return refusedFor("invalidWeight", null);
  }
  const cells = read.cells.filter(({ weight }) => weight > 0);
  if (cells.length === 0) return refusedFor("noWeight", 0);

  const n = total(cells, ({ count }) => count);
  const weights = total(cells, ({ count, weight }) => count * weight);
  const mean = total(cells, ({ count, weight, rating }) => count * weight * rating) / weights;
  const named = new Set(cells.flatMap(({ cluster }) => (cluster === null ? [] : [cluster])));
  const unnamed = total(cells, ({ cluster, count }) => (cluster === null ? count : 0));
  const clusters = named.size + unnamed;
  const accounts = named.size === 0 ? null : named.size;
  const kishN = weights ** 2 / total(cells, ({ count, weight }) => count * weight ** 2);
  const point: DesignPoint = { n, accounts, mean, kishN, hasFewAccounts: (accounts ?? n) < FEW_ACCOUNTS };

  const { variance } = momentsOfCounts(cells.map(({ rating, count }): ValueCount => [rating, count]));
  if (clusters < 2)
    return {
      status: "pointOnly",
      reason: accounts === null ? "tooFew" : "oneAccount",
      ...point,
      ...NO_SPREAD,
    };
  if (variance === null) return { status: "pointOnly", reason: "tooFew", ...point, ...NO_SPREAD };
  if (variance === 0) return { status: "pointOnly", reason: "zeroVariance", ...point, ...NO_SPREAD };

  const squares = squaredClusterScores(cells, mean);
  const se = Math.sqrt((clusters / (clusters - 1)) * squares) / weights;
  const df = clusters - 1;
  const reach = tMultiplier(confidence, df) * se;
  const isEquallyWeighted = cells.every(({ weight }) => weight === cells[0]?.weight);
  return {
    status: "ok",
    reason: null,
    ...point,
    se,
    df,
    lower: Math.max(scale[0], mean - reach),
    upper: Math.min(scale[1], mean + reach),
    designEffect: isEquallyWeighted ? se ** 2 / (variance / n) : null,
  };
}

/** Sum over clusters of (sum of weight × deviation)². */
function squaredClusterScores(cells: readonly Cell[], mean: number): number {
  const scores = new Map<string, number>();
  let alone = 0;
  for (const { cluster, rating, count, weight } of cells) {
    const deviation = weight * (rating - mean);
    if (cluster === null) alone += count * deviation ** 2;
    else scores.set(cluster, (scores.get(cluster) ?? 0) + count * deviation);
  }
  return [...scores.values()].reduce((sum, score) => sum + score ** 2, alone);
}

type Read = { valid: true; cells: Cell[] } | { valid: false; reason: "invalidRating" | "negativeCount" };

function cellsOfRows(rows: readonly WeightedAnswer[], scale: Scale): Read {
  const cells: Cell[] = [];
  for (const { rating, weight = 1, account = null } of rows) {
    if (rating === null) continue;
    if (!isOnScale(rating, scale)) return { valid: false, reason: "invalidRating" };
    cells.push({ cluster: account, rating, count: 1, weight });
  }
  return { valid: true, cells };
}

function cellsOfAccounts(accounts: readonly AccountAnswers[], scale: Scale): Read {
  const cells: Cell[] = [];
  for (const { account, counts, weight = 1 } of accounts) {
    const counted = tally(counts, scale);
    if (!counted.valid) return counted;
    for (const [rating, count] of counted.levels) cells.push({ cluster: account, rating, count, weight });
  }
  return { valid: true, cells };
}

function total(cells: readonly Cell[], of: (cell: Cell) => number): number {
  return cells.reduce((sum, cell) => sum + of(cell), 0);
}

function refusedFor(
  reason: "noData" | "invalidRating" | "negativeCount" | "invalidWeight" | "noWeight",
  n: number | null,
): SbiDesign {
  return {
    status: "refused",
    reason,
    n,
    accounts: null,
    mean: null,
    kishN: null,
    hasFewAccounts: null,
    ...NO_SPREAD,
  };
}
