import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** One uncertain figure, as it is stated. */
export type Distribution =
  | { dist: "fixed"; value: number }
  | { dist: "triangular"; low: number; mode: number; high: number }
  | { dist: "normal"; mean: number; sd: number }
  /** A measured mean: Student's t with its degrees of freedom around the estimate. */
  | { dist: "t"; mean: number; se: number; df: number };

/** A uniform number from 0 up to, not including, 1. */
export type Uniform = () => number;

/**
 * Uniform numbers that anybody draws again from the same seed.
 *
 * Inputs: a whole number. Units: none, 0 ≤ x < 1, 53 bits. Errors: none.
 * Source: xoroshiro128+, Blackman & Vigna, ACM TOMS 47(4):36, 2021, as in pure-rand 8.
 */
export function uniformFrom(seed: number): Uniform {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/**
 * One draw from a distribution.
 *
 * Inputs: the distribution; a source of uniform numbers, which is used up by it. Units: those of the distribution.
 * Errors: none; a triangle without width is its mode.
 * Source: inverse of the triangular distribution (Vose, Risk Analysis, 3rd ed. 2008); Box & Muller, Ann Math Stat 29:610-611,
 * 1958, for the normal; Marsaglia & Tsang, ACM TOMS 26:363-372, 2000, for the chi-square under Student's t.
 */
export function drawFrom(from: Distribution, uniform: Uniform): number {
  switch (from.dist) {
    case "fixed":
      return from.value;
    case "triangular":
      return triangular(from.low, from.mode, from.high, uniform());
    case "normal":
      return from.mean + from.sd * standardNormal(uniform);
    case "t":
      return (
        from.mean + (from.se * standardNormal(uniform)) / Math.sqrt(chiSquare(from.df, uniform) / from.df)
      );
  }
}

function triangular(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  if (!(width > 0)) return mode;
  const rising = (mode - low) / width;
  return u < rising
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

const standardNormal = (uniform: Uniform): number =>
  Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

function chiSquare(df: number, uniform: Uniform): number {
  // Below a shape of 1 the method does not hold: one more is drawn and scaled down.
  const shape = df / 2;
  if (shape < 1) return chiSquare(df + 2, uniform) * (1 - uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = standardNormal(uniform);
    const v = (1 + c * z) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - uniform()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return 2 * d * v;
  }
}
