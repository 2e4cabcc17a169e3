import type { AllNull } from "./all-null";

/** Fewer points than these give provisional limits. */
const FIRM_POINTS = 12;
/** Mean range of two values in standard deviations, as Laney's paper and Wheeler print it. */
const D2 = 1.128;

export interface PChartInput {
  /** Answers that count as hits, and all answers, per period; a period without an answer is a gap. */
  k: readonly number[];
  n: readonly number[];
  /** Laney's p′: widens the limits by what months differ beyond chance. Needed with large monthly volumes. */
  laney?: boolean;
  /** 6 by default. */
  minPoints?: number;
}

interface PLimits {
  /** Standardised distance from the pooled share; null for a gap. */
  z: (number | null)[];
  /** How far months differ beyond chance; 1 on a plain chart. */
  sigmaZ: number;
  lower: (number | null)[];
  upper: (number | null)[];
  /** Positions (0-based) beyond the limits. */
  outside: number[];
}

export type PChart =
  | ({ status: "ok" | "trial"; reason: null; pBar: number } & PLimits)
  | ({
      status: "refused";
      reason: "tooFew" | "zeroVariation" | "invalidCount";
      pBar: number | null;
    } & AllNull<PLimits>);

const NOTHING: AllNull<PLimits> = { z: null, sigmaZ: null, lower: null, upper: null, outside: null };

/**
 * Process-behaviour chart of shares whose volume changes: p-bar ± 3 √(p(1−p)/nᵢ), or Laney's p′.
 *
 * Inputs: hits and answers per period. Units: shares from 0 to 1, limits clipped to them; z in standard deviations.
 * Refusals: `tooFew` below six periods with an answer, `zeroVariation` when nobody or everybody is a hit,
 * `invalidCount` for counts that are no whole numbers or hits above answers. Below twelve periods: `trial`.
 * Source: Montgomery, Introduction to Statistical Quality Control, ch. 7; Laney, Quality Engineering 14:531-537, 2002.
 */
export function pChart({ k, n, laney = false, minPoints = 6 }: PChartInput): PChart {
  const isCount = (value: number | undefined) =>
    value !== undefined && Number.isSafeInteger(value) && value >= 0;
  if (
    k.length !== n.length ||
    n.some((size, at) => !isCount(size) || !isCount(k[at]) || (k[at] ?? 0) > size)
  ) {
    return { status: "refused", reason: "invalidCount", pBar: null, ...NOTHING };
  }
  const points = n.flatMap((size, at) => (size > 0 ? [{ at, size, hits: k[at] ?? 0 }] : []));
  const answers = points.reduce((sum, { size }) => sum + size, 0);
  const hits = points.reduce((sum, one) => sum + one.hits, 0);
  const pBar = answers === 0 ? null : hits / answers;
  if (points.length < minPoints || pBar === null) {
    return { status: "refused", reason: "tooFew", pBar, ...NOTHING };
  }
  if (hits === 0 || hits === answers) return { status: "refused", reason: "zeroVariation", pBar, ...NOTHING };

  const scored = points.map((point) => {
    const sigma = shareSigma(pBar, point.size);
    return { at: point.at, sigma, z: (point.hits / point.size - pBar) / sigma };
  });
  const steps = scored.slice(1).map((one, place) => Math.abs(one.z - (scored[place]?.z ?? one.z)));
  const sigmaZ = laney ? steps.reduce((sum, step) => sum + step, 0) / steps.length / D2 : 1;
  const spread = (of: (one: { sigma: number; z: number }) => number): (number | null)[] => {
    const byPlace = new Map(scored.map((one) => [one.at, of(one)]));
    return n.map((_, at) => byPlace.get(at) ?? null);
  };
  return {
    status: points.length < FIRM_POINTS ? "trial" : "ok",
    reason: null,
    pBar,
    z: spread(({ z }) => z),
    sigmaZ,
    lower: spread(({ sigma }) => shareLimits(pBar, sigma * sigmaZ).lower),
    upper: spread(({ sigma }) => shareLimits(pBar, sigma * sigmaZ).upper),
    outside: scored.flatMap(({ z, at }) => (Math.abs(z) > 3 * sigmaZ + 1e-9 ? [at] : [])),
  };
}

/** Standard deviation of a share of so many answers, by chance alone. */
export const shareSigma = (pBar: number, n: number): number => Math.sqrt((pBar * (1 - pBar)) / n);

/** Three standard deviations to either side, within the scale. */
export const shareLimits = (pBar: number, sigma: number): { lower: number; upper: number } => ({
  lower: Math.max(0, pBar - 3 * sigma),
  upper: Math.min(1, pBar + 3 * sigma),
});
