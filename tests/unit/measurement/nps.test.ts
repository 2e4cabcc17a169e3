import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps } from "~/domain/measurement/nps";
import { npsDifference } from "~/domain/measurement/nps-difference";

describe("Net Promoter Score", () => {
  it("groups scores at 6, 7, 8 and 9", () => {
    expect(nps({ scores: [0, 6, 7, 8, 9, 10, null] })).toMatchObject({
      n: 6,
      promoters: 2,
      passives: 2,
      detractors: 2,
      nps: 0,
    });
    expect(nps({ counts: { 10: 3, 9: 1, 8: 2, 3: 4 } })).toMatchObject({ n: 10, nps: 0, passives: 2 });
  });

  it.each([
    [{ promoters: 5, passives: 0, detractors: 0 }, 100, 17.49145303416897, 100],
    [{ promoters: 0, passives: 0, detractors: 5 }, -100, -100, -17.49145303416897],
    [{ promoters: 0, passives: 4, detractors: 0 }, 0, -34.29222625968079, 34.29222625968079],
  ])("all answers in one group leave the adjusted interval alone: %j", (groups, score, lower, upper) => {
    const result = nps(groups);
    expect(result).toMatchObject({ status: "ok", nps: score, variance: 0, waldLower: null, waldUpper: null });
    expect(result.adjustedLower).toBeCloseTo(lower, 9);
    expect(result.adjustedUpper).toBeCloseTo(upper, 9);
  });

  it("refuses what is no score", () => {
    expect(nps({ scores: [] })).toMatchObject({
      status: "refused",
      reason: "noData",
      n: 0,
      promoters: 0,
      nps: null,
    });
    expect(nps({ scores: [9, 11] })).toMatchObject({ status: "refused", reason: "invalidRating", n: null });
    expect(nps({ scores: [9, 7.5] })).toMatchObject({ reason: "invalidRating" });
    expect(nps({ promoters: -1, passives: 2, detractors: 0 })).toMatchObject({ reason: "negativeCount" });
    expect(nps({ scores: [9] })).toMatchObject({
      status: "pointOnly",
      reason: "tooFew",
      nps: 100,
      variance: null,
    });
  });

  it("is the mirror image when promoters and detractors change places", () => {
    const group = fc.nat(200);
    fc.assert(
      fc.property(group, group, group, (promoters, passives, detractors) => {
        const [one, other] = [
          nps({ promoters, passives, detractors }),
          nps({ promoters: detractors, passives, detractors: promoters }),
        ];
        if (one.status !== "ok" || other.status !== "ok") return;
        expect(one.nps).toBeCloseTo(-other.nps, 9);
        expect(one.adjustedLower).toBeCloseTo(-other.adjustedUpper, 9);
        expect(one.adjustedLower).toBeGreaterThanOrEqual(-100);
        expect(one.variance).toBeCloseTo(other.variance, 12);
      }),
    );
  });
});

describe("change of the Net Promoter Score", () => {
  const half = { promoters: 40, passives: 20, detractors: 40 };

  it("is zero between equal periods, with p 1", () => {
    expect(npsDifference({ before: half, after: half })).toMatchObject({ status: "ok", diff: 0, z: 0, p: 1 });
  });

  it("has only the adjusted interval when nothing varies", () => {
    const all = { promoters: 10, passives: 0, detractors: 0 };
    const change = npsDifference({ before: all, after: all });
    expect(change).toMatchObject({ status: "ok", lower: null, z: null, p: null });
    expect(change.adjustedUpper).toBeGreaterThan(0);
  });

  it("refuses fewer than two answers and negative counts", () => {
    const one = { promoters: 1, passives: 0, detractors: 0 };
    expect(npsDifference({ before: one, after: half })).toMatchObject({
      status: "refused",
      reason: "tooFew",
      diff: null,
    });
    const wrong = { promoters: 5, passives: -1, detractors: 0 };
    expect(npsDifference({ before: half, after: wrong })).toMatchObject({ reason: "negativeCount" });
  });
});
