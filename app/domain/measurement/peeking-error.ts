import { normalDensity, normalQuantile } from "./quantiles";

export type PeekingError =
  | { status: "ok"; reason: null; overallError: number; pocockZ: number; bonferroniAlpha: number }
  | { status: "refused"; reason: "invalidRate"; overallError: null; pocockZ: null; bonferroniAlpha: null };

/** Nodes per half line; the integrands are smooth, so the error lies far below 1e-9. */
const NODES = 120;
/** Beyond so many looks the constants change in the third digit only, and the work grows with each. */
const MOST_LOOKS = 200;

/**
 * What looking several times does to a two-sided test that is meant for one look.
 *
 * Inputs: number of equally spaced looks (1 to 200); alpha of each look. Units: probabilities; `pocockZ` in standard errors.
 * `overallError` = the chance that at least one look is "significant" although nothing changed; `pocockZ` = the constant
 * bound that keeps this chance at alpha.
 * Refusal: `invalidRate` for looks that are not whole, below 1 or above 200, or an alpha outside 0 to 1.
 * Source: Armitage, McPherson, Rowe, JRSS A 132:235-244, 1969; Pocock, Biometrika 64:191-199, 1977. Recursive
 * integration of the running sum over the region in which no look has spoken (Gauss-Legendre).
 */
export function peekingError({ looks, alpha = 0.05 }: { looks: number; alpha?: number }): PeekingError {
  if (!Number.isInteger(looks) || looks < 1 || looks > MOST_LOOKS || !(alpha > 0 && alpha < 1)) {
    return {
      status: "refused",
      reason: "invalidRate",
      overallError: null,
      pocockZ: null,
      bonferroniAlpha: null,
    };
  }
  const single = normalQuantile(1 - alpha / 2);
  const overallError = chanceBeyond(single, looks);
  return {
    status: "ok",
    reason: null,
    overallError,
    pocockZ: looks === 1 ? single : boundFor(alpha, looks, single),
    bonferroniAlpha: alpha / looks,
  };
}

/** P(|Z_k| > z in at least one of the looks) without any effect. */
function chanceBeyond(z: number, looks: number): number {
  const nodes = halfLine();
  // The density of the running sum is even: its positive half, with both mirror images in the kernel.
  let at = nodes.map(({ x }) => x * z);
  let weights = nodes.map(({ weight }) => weight * z);
  let density = at.map(normalDensity);
  for (let look = 2; look <= looks; look += 1) {
    const bound = z * Math.sqrt(look);
    const mass = density.map((value, index) => value * (weights[index] ?? 0));
    const before = at;
    at = nodes.map(({ x }) => x * bound);
    weights = nodes.map(({ weight }) => weight * bound);
    density = at.map((y) =>
      mass.reduce((sum, part, index) => {
        const x = before[index] ?? 0;
        return sum + part * (normalDensity(y - x) + normalDensity(y + x));
      }, 0),
    );
  }
  return 1 - 2 * density.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/** The z at which the overall error is alpha: regula falsi with the Illinois step. */
function boundFor(alpha: number, looks: number, single: number): number {
  let [low, high] = [single, normalQuantile(1 - alpha / (2 * looks))];
  let [atLow, atHigh] = [chanceBeyond(low, looks) - alpha, chanceBeyond(high, looks) - alpha];
  for (let step = 0; step < 60 && Math.abs(high - low) > 1e-12; step += 1) {
    const middle = (low * atHigh - high * atLow) / (atHigh - atLow);
    const value = chanceBeyond(middle, looks) - alpha;
    if (Math.abs(value) < 1e-14) return middle;
    if (Math.sign(value) === Math.sign(atHigh)) {
      [high, atHigh] = [middle, value];
      atLow /= 2;
    } else {
      [low, atLow] = [middle, value];
      atHigh /= 2;
    }
  }
  return (low + high) / 2;
}

let remembered: { x: number; weight: number }[] | null = null;

/** Gauss-Legendre nodes on 0 to 1. */
function halfLine(): { x: number; weight: number }[] {
  remembered ??= Array.from({ length: NODES }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (NODES + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step += 1) {
      let [previous, value] = [1, x];
      for (let degree = 2; degree <= NODES; degree += 1) {
        [previous, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree];
      }
      slope = (NODES * (x * value - previous)) / (x * x - 1);
      const next = x - value / slope;
      const isThere = Math.abs(next - x) < 1e-15;
      x = next;
      if (isThere) break;
    }
    return { x: (x + 1) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
  return remembered;
}
