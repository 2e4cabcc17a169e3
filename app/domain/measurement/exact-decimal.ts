/** A decimal given as text ("4.0") or as a number, read by its shortest decimal notation (4.05 is exactly 4.05). */
export type DecimalLike = string | number;

/** A fraction of whole numbers; the denominator is positive. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i;

/**
 * Reads a decimal as an exact fraction.
 *
 * Inputs: "4.0", "4", ".5", "1e-3" or a number. Units: those of the input.
 * Errors: RangeError when the text is no finite decimal, which is a fault of the caller.
 * Source: positional notation.
 */
export function parseDecimal(value: DecimalLike): Fraction {
  const [, sign, whole = "", fraction = "", exponent = "0"] = DECIMAL.exec(String(value).trim()) ?? [];
  if (sign === undefined || whole + fraction === "") throw new RangeError(`Not a decimal number: ${value}`);
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale > 0
    ? { numerator: digits, denominator: 10n ** BigInt(scale) }
    : { numerator: digits * 10n ** BigInt(-scale), denominator: 1n };
}

/**
 * Whether points ÷ n reaches a threshold, without dividing or rounding: points ≥ threshold × n.
 *
 * Inputs: whole points, whole n, decimal threshold. Errors: RangeError when points or n are not whole.
 * Source: the award rule compares the unrounded index; 799/200 = 3.995 is shown 4.00 and does not reach 4.0.
 */
export function isReached(points: number, n: number, threshold: DecimalLike): boolean {
  const { numerator, denominator } = parseDecimal(threshold);
  return BigInt(points) * denominator >= numerator * BigInt(n);
}

/**
 * Rounds a fraction half up (a tie goes away from zero) to a decimal text, in whole-number arithmetic.
 *
 * Inputs: whole numerator, whole positive denominator, number of decimals from 0 on. Units: those of the fraction.
 * Errors: RangeError for a denominator below 1 or parts that are not whole.
 * Source: 801/200 is 4.005 and must show 4.01, which binary floating point gets wrong.
 */
export function roundHalfUp(
  numerator: number | bigint,
  denominator: number | bigint,
  decimals: number,
): string {
  const below = BigInt(denominator);
  if (below <= 0n) throw new RangeError(`Cannot round a fraction with denominator ${denominator}`);
  const above = BigInt(numerator);
  const size = above < 0n ? -above : above;
  const units = (2n * size * 10n ** BigInt(decimals) + below) / (2n * below);
  const digits = units.toString().padStart(decimals + 1, "0");
  const sign = above < 0n && units > 0n ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
