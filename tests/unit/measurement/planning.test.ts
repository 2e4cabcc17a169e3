import { describe, expect, it } from "vitest";
import { detectabilityTable, plannedHalfWidth, smallestDetectable } from "~/domain/measurement/detectable";
import { regressionToMean } from "~/domain/measurement/regression-to-mean";
import { sampleSize } from "~/domain/measurement/sample-size";

describe("how many answers an effect needs", () => {
  it("the shipped table", () => {
    expect(detectabilityTable()).toEqual([
      { difference: 0.1, nPerPeriod: 1900 },
      { difference: 0.2, nPerPeriod: 475 },
      { difference: 0.3, nPerPeriod: 212 },
      { difference: 0.5, nPerPeriod: 76 },
      { difference: 0.7, nPerPeriod: 39 },
    ]);
    expect([40, 120, 480].map((n) => plannedHalfWidth(n)?.toFixed(2))).toEqual(["0.35", "0.20", "0.10"]);
  });

  it.each([
    [{ kind: "nps", promoters: 0.45, detractors: 0.2, delta: 10 } as const, 922.2433687860179],
    [{ kind: "didCrossSection", sd: 1.1, delta: 0.2 } as const, 949.7144478562398],
    [{ kind: "didPanel", sd: 1.1, delta: 0.2, correlation: 0.6 } as const, 379.8857791424959],
    [{ kind: "means", sd: 1.1, delta: -0.2, clusterSize: 8, icc: 0.15 } as const, 973.4573090526457],
  ])("%j", (what, expected) => {
    const needed = sampleSize(what);
    expect(needed.nRaw).toBeCloseTo(expected, 7);
    expect(needed.nPerGroup).toBe(Math.ceil(expected));
    expect(needed.detectable).toBeNull();
  });

  it("60 answers a side can show 0.56", () => {
    const shown = sampleSize({ kind: "detectable", sd: 1.1, nPerGroup: 60 });
    expect(shown.detectable).toBeCloseTo(0.5626468542689513, 12);
    expect(smallestDetectable(60, 60)).toBeCloseTo(0.5626468542689513, 12);
    expect(
      sampleSize({ kind: "detectable", sd: 1.1, nPerGroup: 60, clusterSize: 8, icc: 0.15 }).designEffect,
    ).toBe(2.05);
  });

  it("the smaller side decides what can be seen", () => {
    const lopsided = smallestDetectable(20, 1_000_000) ?? Number.NaN;
    expect(lopsided).toBeGreaterThan((smallestDetectable(40, 40) ?? Number.NaN) * 0.99);
    expect(smallestDetectable(0, 40)).toBeNull();
    expect(plannedHalfWidth(1)).toBeNull();
  });

  it.each([
    ["zeroEffect", { kind: "means", sd: 1.1, delta: 0 }],
    ["zeroEffect", { kind: "proportions", p1: 0.5, p2: 0.5 }],
    ["invalidRate", { kind: "proportions", p1: 0.5, p2: 1.5 }],
    ["invalidRate", { kind: "nps", promoters: 0.8, detractors: 0.4, delta: 5 }],
    ["invalidRate", { kind: "means", sd: 1.1, delta: 1, power: 1 }],
    ["noSpread", { kind: "means", sd: 0, delta: 1 }],
    ["noSpread", { kind: "detectable", sd: 0, nPerGroup: 9 }],
    ["noData", { kind: "detectable", sd: 1, nPerGroup: 0 }],
  ] as const)("refuses %s: %j", (reason, input) => {
    expect(sampleSize(input)).toMatchObject({ status: "refused", reason, nPerGroup: null, designEffect: 1 });
  });
});

describe("regression to the mean", () => {
  it("a stable monthly 4.10 (sd 0.12) caught below 4.00 returns by 0.167 without any action", () => {
    const back = regressionToMean({ mean: 4.1, sd: 0.12, cutoff: 4, icc: 0 });
    expect(back.expectedChange).toBeCloseTo(0.16720059187008054, 9);
    expect(back.shareSelected).toBeCloseTo(0.20232838096364386, 9);
  });

  it("falls back as much when caught above", () => {
    const high = regressionToMean({ mean: 4.1, sd: 0.12, cutoff: 4.2, icc: 0, direction: "above" });
    expect(high.expectedChange).toBeCloseTo(-0.16720059187008054, 9);
  });

  it("vanishes for a perfectly repeatable measure and shrinks with more measurements", () => {
    const given = { mean: 4.1, sd: 0.12, cutoff: 4, icc: 0.4 };
    expect(regressionToMean({ ...given, icc: 1 }).expectedChange).toBe(0);
    const one = regressionToMean(given).expectedChange ?? Number.NaN;
    const four = regressionToMean({ ...given, baselineMeasurements: 4 }).expectedChange ?? Number.NaN;
    expect(four).toBeLessThan(one);
  });

  it("stays exact far beyond the cut-off, where the tail itself is too small for a number", () => {
    const far = (z: number) => regressionToMean({ mean: z, sd: 1, cutoff: 0, icc: 0 }).expectedChange;
    expect(far(30.5)).toBeCloseTo(30.53271677066091, 8);
    expect(far(40)).toBeCloseTo(40.024968847210886, 8);
    expect(far(29.999999)).toBeCloseTo((far(30.000001) ?? Number.NaN) - 2e-6, 8);
  });

  it("refuses", () => {
    expect(regressionToMean({ mean: 4, sd: 0, cutoff: 4, icc: 0 })).toMatchObject({ reason: "noSpread" });
    expect(regressionToMean({ mean: 4, sd: 1, cutoff: 4, icc: 1.2 })).toMatchObject({
      reason: "invalidRate",
    });
  });
});
