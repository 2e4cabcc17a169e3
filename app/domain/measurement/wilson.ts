import { normalMultiplier } from "./quantiles";

/**
 * Wilson score interval of a share, without continuity correction.
 *
 * Inputs: k successes out of n answers, 0 ≤ k ≤ n, n ≥ 1; two-sided confidence 0 to 1. Units: shares, 0 to 1.
 * Errors: none within these ranges; works at 0 of n and n of n, where the near limit is exactly 0 or 1.
 * Source: Wilson, JASA 22:209-212, 1927.
 */
export function wilsonInterval(k: number, n: number, confidence: number): { lower: number; upper: number } {
  const z = normalMultiplier(confidence);
  const share = k / n;
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    lower: k === 0 ? 0 : Math.max(0, (middle - reach) / scale),
    upper: k === n ? 1 : Math.min(1, (middle + reach) / scale),
  };
}
