import type { AllNull } from "./all-null";
import { tMultiplier, tTwoSidedP } from "./quantiles";

/** One figure per coefficient: y = intercept + slope t + level change D + slope change (t − T0) D. */
export interface SegmentedTerms {
  intercept: number;
  slope: number;
  levelChange: number;
  slopeChange: number;
}

/** With twelve months a side strong, with eight moderate. */
export type SeriesStrength = "strong" | "moderate" | "weak";

interface Fit {
  strength: SeriesStrength;
  lag: number;
  coef: SegmentedTerms;
  seOls: SegmentedTerms;
  /** Newey-West: allows for months that resemble their neighbours. */
  seNw: SegmentedTerms;
  df: number;
  /** About 2 when neighbouring months are independent; null when the lines fit every month exactly. */
  durbinWatson: number | null;
  /** Intervals by Newey-West. */
  levelChange: number;
  levelLower: number;
  levelUpper: number;
  levelP: number;
  slopeChange: number;
  slopeLower: number;
  slopeUpper: number;
  /** Distance of the line after from the line before carried on, at the last month. */
  effectAtEnd: number;
  effectLower: number;
  effectUpper: number;
  /** Standard errors of the effect at the end by both ways, so that the wider may decide. */
  effectSeOls: number;
  effectSeNw: number;
}

export type ItsSegmented = { nPre: number; nPost: number } & (
  | ({ status: "ok"; reason: null } & Fit)
  | ({ status: "refused"; reason: "tooFewPre" | "tooFewPost" | "zeroVariance" } & AllNull<Fit>)
);

export interface ItsInput {
  /** One value per month, oldest first; null = missing. */
  values: readonly (number | null)[];
  /** Position of the first month with the action. */
  interventionIndex: number;
  confidence?: number;
  /** Months over which neighbours may resemble each other; by default from the length of the series. */
  lag?: number | "auto";
  /** Refused below; 8 and 4 by default. */
  minPre?: number;
  minPost?: number;
  /** Positions left out, such as the month that triggered the action and the washout. */
  exclude?: readonly number[];
}

interface Point {
  t: number;
  y: number;
  isAfter: boolean;
}

/** A figure as weights of mean and slope of the line before, mean and slope of the line after. */
type Contrast = readonly [number, number, number, number];

/**
 * Interrupted time series: did level and slope change when the action came, against the trend before carried on?
 *
 * Inputs: see `ItsInput`. Missing and excluded months are dropped, the rest treated as consecutive for Newey-West.
 * Units: those of the values, slopes per month; `p` two-sided; t with n − 4 degrees of freedom.
 * Refusals: `tooFewPre`, `tooFewPost`, `zeroVariance` when all values are equal.
 * Source: Wagner et al., J Clin Pharm Ther 27:299-309, 2002; Newey & West, Econometrica 55:703-708, 1987 (Bartlett
 * weights, times n/(n − 4), no prewhitening).
 */
export function itsSegmented(input: ItsInput): ItsSegmented {
  const { values, interventionIndex, confidence = 0.95, lag = "auto", minPre = 8, minPost = 4 } = input;
  const excluded = new Set(input.exclude ?? []);
  const points = values.flatMap((y, t): Point[] =>
    y === null || excluded.has(t) ? [] : [{ t, y, isAfter: t >= interventionIndex }],
  );
  const before = points.filter(({ isAfter }) => !isAfter);
  const after = points.filter(({ isAfter }) => isAfter);
  const sizes = { nPre: before.length, nPost: after.length };
  // Two points a side carry a line, and a fifth leaves something to err by.
  if (before.length < Math.max(2, minPre)) return refused("tooFewPre", sizes);
  if (after.length < Math.max(2, minPost) || points.length < 5) return refused("tooFewPost", sizes);
  if (points.every(({ y }) => y === points[0]?.y)) return refused("zeroVariance", sizes);

  // Both lines in centred form: their four columns are orthogonal, so nothing has to be inverted.
  const first = lineThrough(before);
  const second = lineThrough(after);
  const estimates: Contrast = [first.mean, first.slope, second.mean, second.slope];
  const norms: Contrast = [before.length, first.spread, after.length, second.spread];
  const n = points.length;
  const df = n - 4;
  const errors = points.map(({ t, y, isAfter }) => {
    const line = isAfter ? second : first;
    return y - line.mean - line.slope * (t - line.middle);
  });
  const squares = errors.reduce((sum, error) => sum + error * error, 0);
  const usedLag = lag === "auto" ? Math.floor(4 * (n / 100) ** (2 / 9)) : lag;

  const seOlsOf = (contrast: Contrast) =>
    Math.sqrt((squares / df) * contrast.reduce((sum, weight, at) => sum + weight ** 2 / (norms[at] ?? 1), 0));
  const seNwOf = (contrast: Contrast) => {
    // How far each month moves the figure, and the long-run variance of these moves.
    const moves = points.map(({ t, isAfter }, at) => {
      const [line, level, slope] = isAfter ? [second, 2, 3] : [first, 0, 1];
      const weight =
        (contrast[level] ?? 0) / (norms[level] ?? 1) +
        ((contrast[slope] ?? 0) * (t - line.middle)) / (norms[slope] ?? 1);
      return weight * (errors[at] ?? 0);
    });
    let variance = moves.reduce((sum, move) => sum + move * move, 0);
    for (let distance = 1; distance <= usedLag; distance += 1) {
      const together = moves.slice(distance).reduce((sum, move, at) => sum + move * (moves[at] ?? 0), 0);
      variance += 2 * (1 - distance / (usedLag + 1)) * together;
    }
    return Math.sqrt(Math.max(0, (variance * n) / df));
  };
  const estimateOf = (contrast: Contrast) =>
    contrast.reduce((sum, weight, at) => sum + weight * (estimates[at] ?? 0), 0);

  const start = interventionIndex;
  const last = points.at(-1)?.t ?? start;
  const contrasts = {
    intercept: [1, -first.middle, 0, 0],
    slope: [0, 1, 0, 0],
    levelChange: [-1, first.middle - start, 1, start - second.middle],
    slopeChange: [0, -1, 0, 1],
  } as const satisfies Record<keyof SegmentedTerms, Contrast>;
  const atEnd: Contrast = [-1, first.middle - last, 1, last - second.middle];
  const each = (read: (contrast: Contrast) => number): SegmentedTerms => ({
    intercept: read(contrasts.intercept),
    slope: read(contrasts.slope),
    levelChange: read(contrasts.levelChange),
    slopeChange: read(contrasts.slopeChange),
  });

  const coef = each(estimateOf);
  const seNw = each(seNwOf);
  const effect = estimateOf(atEnd);
  const effectSeNw = seNwOf(atEnd);
  const reach = tMultiplier(confidence, df);
  const fewest = Math.min(before.length, after.length);
  return {
    status: "ok",
    reason: null,
    ...sizes,
    strength: fewest >= 12 ? "strong" : fewest >= 8 ? "moderate" : "weak",
    lag: usedLag,
    coef,
    seOls: each(seOlsOf),
    seNw,
    df,
    durbinWatson: squares === 0 ? null : stepSquares(errors) / squares,
    levelChange: coef.levelChange,
    levelLower: coef.levelChange - reach * seNw.levelChange,
    levelUpper: coef.levelChange + reach * seNw.levelChange,
    levelP: tTwoSidedP(coef.levelChange / seNw.levelChange, df),
    slopeChange: coef.slopeChange,
    slopeLower: coef.slopeChange - reach * seNw.slopeChange,
    slopeUpper: coef.slopeChange + reach * seNw.slopeChange,
    effectAtEnd: effect,
    effectLower: effect - reach * effectSeNw,
    effectUpper: effect + reach * effectSeNw,
    effectSeOls: seOlsOf(atEnd),
    effectSeNw,
  };
}

function lineThrough(points: readonly Point[]) {
  const middle = points.reduce((sum, { t }) => sum + t, 0) / points.length;
  const mean = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const spread = points.reduce((sum, { t }) => sum + (t - middle) ** 2, 0);
  const slope = points.reduce((sum, { t, y }) => sum + (t - middle) * (y - mean), 0) / spread;
  return { middle, mean, spread, slope };
}

const stepSquares = (errors: readonly number[]) =>
  errors.slice(1).reduce((sum, error, at) => sum + (error - (errors[at] ?? 0)) ** 2, 0);

function refused(
  reason: "tooFewPre" | "tooFewPost" | "zeroVariance",
  sizes: { nPre: number; nPost: number },
): ItsSegmented {
  return {
    status: "refused",
    reason,
    ...sizes,
    strength: null,
    lag: null,
    coef: null,
    seOls: null,
    seNw: null,
    df: null,
    durbinWatson: null,
    levelChange: null,
    levelLower: null,
    levelUpper: null,
    levelP: null,
    slopeChange: null,
    slopeLower: null,
    slopeUpper: null,
    effectAtEnd: null,
    effectLower: null,
    effectUpper: null,
    effectSeOls: null,
    effectSeNw: null,
  };
}
