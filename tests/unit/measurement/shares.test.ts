import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csat } from "~/domain/measurement/csat";
import { newcombeDiff } from "~/domain/measurement/newcombe-diff";
import { rescale, rescaleIndex } from "~/domain/measurement/rescale";
import { wilsonInterval } from "~/domain/measurement/wilson";
import { levels } from "./demo-figures";

describe("top-two-box share", () => {
  it.each([
    [0, 10, 0, 0.27753279986288926],
    [10, 10, 0.7224672001371109, 1],
    [1, 7, 0.02567962434474358, 0.5131278292743189],
    [271, 437, 0.5737714625142745, 0.6644094025089202],
  ])("Wilson interval of %d of %d", (k, n, lower, upper) => {
    const share = csat({ k, n });
    expect(share.lower).toBeCloseTo(lower, 12);
    expect(share.upper).toBeCloseTo(upper, 12);
  });

  it("counts 4 and 5 of a distribution", () => {
    expect(csat({ counts: levels("61/46/14/5/2") })).toMatchObject({
      status: "ok",
      k: 107,
      n: 128,
      share: 107 / 128,
    });
    expect(csat({ counts: { 7: 3, 6: 2, 1: 5 }, top: [6, 7], scale: [1, 7] })).toMatchObject({ k: 5, n: 10 });
  });

  it("refuses", () => {
    expect(csat({ ratings: [null] })).toMatchObject({
      status: "refused",
      reason: "noData",
      k: 0,
      n: 0,
      share: null,
    });
    expect(csat({ ratings: [5, 6] })).toMatchObject({ reason: "invalidRating", share: null });
    expect(csat({ k: 5, n: 4 })).toMatchObject({ reason: "negativeCount", share: null });
  });

  it("keeps the share within its interval and the interval within 0 and 1", () => {
    const share = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(share, ([k, n]) => {
        const { lower, upper } = wilsonInterval(k, n, 0.95);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(k / n);
        expect(upper).toBeGreaterThanOrEqual(k / n);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("difference of two shares", () => {
  it("first responses within two hours rose by 29.1 points (23.7 to 34.2)", () => {
    const change = newcombeDiff({ before: { k: 271, n: 437 }, after: { k: 418, n: 459 } });
    expect(change.pBefore?.toFixed(3)).toBe("0.620");
    expect(change.pAfter?.toFixed(3)).toBe("0.911");
    const points = [change.diff, change.lower, change.upper].map((share) =>
      (100 * (share ?? Number.NaN)).toFixed(1),
    );
    expect(points).toEqual(["29.1", "23.7", "34.2"]);
  });

  it("has no test when all or none succeeded, but still an interval", () => {
    const none = newcombeDiff({ before: { k: 0, n: 10 }, after: { k: 0, n: 20 } });
    expect(none).toMatchObject({ status: "ok", diff: 0, z: null, p: null });
    expect(none.upper).toBeGreaterThan(0);
    expect(newcombeDiff({ before: { k: 9, n: 9 }, after: { k: 9, n: 9 } })).toMatchObject({
      z: null,
      p: null,
    });
  });

  it("refuses", () => {
    const some = { k: 1, n: 2 };
    expect(newcombeDiff({ before: { k: 0, n: 0 }, after: some })).toMatchObject({
      reason: "noData",
      diff: null,
    });
    expect(newcombeDiff({ before: some, after: { k: 3, n: 2 } })).toMatchObject({ reason: "negativeCount" });
  });
});

describe("other scales", () => {
  it("a 0 to 10 batch of mean 7.5 is 4.00 and reaches 4.0 exactly", () => {
    expect(rescaleIndex({ points: 75, n: 10, from: [0, 10] })).toMatchObject({
      rounded: "4.00",
      meetsThreshold: true,
    });
    expect(rescaleIndex({ points: 7499, n: 1000, from: [0, 10] })).toMatchObject({
      rounded: "4.00",
      meetsThreshold: false,
    });
  });

  it("carries the threshold back and names its rule", () => {
    expect(rescale({ values: [1, 7], from: [1, 7] })).toEqual({
      status: "ok",
      reason: null,
      rule: "linear-1",
      values: [1, 5],
      thresholdOnSourceScale: 5.5,
    });
  });

  it("refuses", () => {
    expect(rescale({ values: [11], from: [0, 10] })).toMatchObject({
      status: "refused",
      reason: "invalidRating",
    });
    expect(rescale({ values: [1], from: [5, 5] })).toMatchObject({
      status: "refused",
      reason: "invalidScale",
    });
    expect(rescaleIndex({ points: 0, n: 0, from: [0, 10] })).toMatchObject({ reason: "noData" });
    expect(rescaleIndex({ points: 21, n: 2, from: [0, 10] })).toMatchObject({ reason: "invalidRating" });
    expect(rescaleIndex({ points: 1, n: 1, from: [3, 1] })).toMatchObject({ reason: "invalidScale" });
  });
});
