import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pChart } from "~/domain/measurement/p-chart";

describe("chart of shares", () => {
  const n = [100, 100, 100, 100, 100, 100];

  it("limits are the pooled share ± three of its standard errors", () => {
    const chart = pChart({ k: [50, 50, 50, 50, 50, 50], n });
    expect(chart).toMatchObject({ status: "trial", pBar: 0.5, sigmaZ: 1, outside: [] });
    expect(chart.lower?.[0]).toBeCloseTo(0.35, 12);
    expect(chart.upper?.[5]).toBeCloseTo(0.65, 12);
  });

  it("a month without answers is a gap, and few answers widen its limits up to the whole scale", () => {
    const chart = pChart({ k: [90, 0, 95, 2, 80, 85, 90], n: [100, 0, 100, 2, 90, 100, 100] });
    expect(chart.z?.[1]).toBeNull();
    expect(chart.lower?.[1]).toBeNull();
    expect(chart.upper?.[3]).toBe(1);
  });

  it("refuses five months, nobody or everybody, and counts that cannot be", () => {
    expect(pChart({ k: [1, 2, 3, 4, 5], n: [9, 9, 9, 9, 9] })).toMatchObject({
      status: "refused",
      reason: "tooFew",
      pBar: 15 / 45,
    });
    expect(pChart({ k: [], n: [] })).toMatchObject({ reason: "tooFew", pBar: null });
    expect(pChart({ k: n.map(() => 0), n })).toMatchObject({ reason: "zeroVariation", pBar: 0 });
    expect(pChart({ k: n, n })).toMatchObject({ reason: "zeroVariation", pBar: 1 });
    for (const k of [
      [101, 1, 1, 1, 1, 1],
      [-1, 1, 1, 1, 1, 1],
      [0.5, 1, 1, 1, 1, 1],
      [1, 1, 1],
    ]) {
      expect(pChart({ k, n })).toMatchObject({ reason: "invalidCount", pBar: null });
    }
  });

  it("Laney's limits hold months together that large volumes alone would all call out", () => {
    const k = [
      52_000, 48_000, 51_500, 48_500, 52_200, 47_900, 51_800, 48_200, 52_100, 47_800, 51_600, 48_400,
    ];
    const large = k.map(() => 100_000);
    expect(pChart({ k, n: large }).outside).toHaveLength(12);
    const laney = pChart({ k, n: large, laney: true });
    expect(laney).toMatchObject({ status: "ok", outside: [] });
    expect(laney.sigmaZ).toBeGreaterThan(10);
  });

  it("hits and misses mirror each other", () => {
    const month = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }))
      .map(([size, hits]) => ({ size, hits: Math.min(size, hits) }));
    fc.assert(
      fc.property(fc.array(month, { minLength: 6, maxLength: 24 }), fc.boolean(), (months, laney) => {
        const sizes = months.map(({ size }) => size);
        const one = pChart({ k: months.map(({ hits }) => hits), n: sizes, laney });
        const other = pChart({ k: months.map(({ hits, size }) => size - hits), n: sizes, laney });
        expect(other.status).toBe(one.status);
        if (one.status === "refused" || other.status === "refused") return;
        expect(other.outside).toEqual(one.outside);
        for (const [at, lower] of one.lower.entries())
          expect(other.upper[at]).toBeCloseTo(1 - (lower ?? 0), 9);
      }),
    );
  });
});
