import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReached, parseDecimal, roundHalfUp } from "~/domain/measurement/exact-decimal";

describe("rounding half up", () => {
  it.each([
    [801, 200, 2, "4.01"],
    [799, 200, 2, "4.00"],
    [163, 40, 2, "4.08"],
    [1994, 499, 2, "4.00"],
    [1994, 499, 6, "3.995992"],
    [9, 2, 0, "5"],
    [1, 1000, 2, "0.00"],
    [-1, 1000, 2, "0.00"],
    [-801, 200, 2, "-4.01"],
    [5, 1, 2, "5.00"],
  ])("%d/%d to %d decimals is %s", (numerator, denominator, decimals, shown) => {
    expect(roundHalfUp(numerator, denominator, decimals)).toBe(shown);
  });

  it("is never further than half a unit from the fraction, and a tie goes up", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.integer({ min: 0, max: 6 }),
        (above, below, decimals) => {
          const units = BigInt(roundHalfUp(above, below, decimals).replace(".", ""));
          // Twice the distance in units of the last decimal, times the denominator.
          const distance = 2n * (units * below - above * 10n ** BigInt(decimals));
          expect(distance).toBeLessThanOrEqual(below);
          expect(distance).toBeGreaterThan(-below);
        },
      ),
    );
  });

  it("refuses a denominator of nothing", () => {
    expect(() => roundHalfUp(1, 0, 2)).toThrow(RangeError);
  });
});

describe("the comparison with a threshold", () => {
  it("reads decimals exactly", () => {
    expect(parseDecimal("4.0")).toEqual({ numerator: 40n, denominator: 10n });
    expect(parseDecimal(4.05)).toEqual({ numerator: 405n, denominator: 100n });
    expect(parseDecimal("-.5")).toEqual({ numerator: -5n, denominator: 10n });
    expect(parseDecimal("1e-7")).toEqual({ numerator: 1n, denominator: 10_000_000n });
    expect(parseDecimal("2e3")).toEqual({ numerator: 2000n, denominator: 1n });
  });

  it.each(["", ".", "four", "4,0", "Infinity", "NaN", "0x10"])("refuses %j", (text) => {
    expect(() => parseDecimal(text)).toThrow(RangeError);
  });

  it("does not round first: 3.995 is shown 4.00 and does not reach 4.0", () => {
    expect(isReached(799, 200, "4.0")).toBe(false);
    expect(isReached(800, 200, "4.0")).toBe(true);
    expect(isReached(172, 43, 4)).toBe(true);
    expect(isReached(1994, 499, 4)).toBe(false);
  });

  it("is exact where binary floating point is not", () => {
    // 4.1 × 30 is 122.99999999999999 in floating point.
    expect(isReached(123, 30, 4.1)).toBe(true);
    expect(isReached(122, 30, 4.1)).toBe(false);
  });

  it("agrees with whole-number arithmetic for every two-decimal threshold", () => {
    fc.assert(
      fc.property(
        fc.nat(5_000_000),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat(500),
        (points, n, cents) => {
          const threshold = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
          expect(isReached(points, n, threshold)).toBe(BigInt(points) * 100n >= BigInt(cents) * BigInt(n));
        },
      ),
    );
  });
});
