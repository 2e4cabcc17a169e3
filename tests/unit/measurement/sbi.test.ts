import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolCounts } from "~/domain/measurement/level-counts";
import { sbi } from "~/domain/measurement/sbi";
import { DEMO_CELLS, DEMO_MONTHS, DEMO_SPLITS, levels } from "./demo-figures";

describe("ScoreBoard Index of the demo company", () => {
  it.each(DEMO_MONTHS)("$month: satisfaction $sbi, loyalty $loyaltySbi", (month) => {
    const satisfaction = sbi({ counts: levels(month.satisfaction) });
    expect(satisfaction).toMatchObject({ n: month.n, points: month.points, rounded: month.sbi });
    expect(sbi({ counts: levels(month.loyalty) })).toMatchObject({ n: month.n, rounded: month.loyaltySbi });
  });

  it("calendar 2025 shows 4.00 and fails by two points", () => {
    const year = DEMO_MONTHS.filter(({ month }) => month.startsWith("2025"));
    const satisfaction = sbi({ counts: poolCounts(year.map((month) => levels(month.satisfaction))) });
    expect(satisfaction).toMatchObject({ n: 499, points: 1994, rounded: "4.00", meetsThreshold: false });
    expect(satisfaction.mean).toBeCloseTo(3.995992, 6);
    const loyalty = sbi({ counts: poolCounts(year.map((month) => levels(month.loyalty))), decimals: 3 });
    expect(loyalty).toMatchObject({ points: 1973, rounded: "3.954" });
  });

  it("2026 so far", () => {
    const year = DEMO_MONTHS.filter(({ month }) => month.startsWith("2026"));
    const counts = poolCounts(year.map((month) => levels(month.satisfaction)));
    expect(counts).toEqual(levels("178/134/43/18/9"));
    expect(sbi({ counts, decimals: 3 })).toMatchObject({ n: 382, points: 1600, rounded: "4.188" });
    const loyalty = poolCounts(year.map((month) => levels(month.loyalty)));
    expect(sbi({ counts: loyalty, decimals: 3 })).toMatchObject({ points: 1585, rounded: "4.149" });
  });

  it("May 2026 is exactly 4.00 and reaches 4.0, but does not establish it", () => {
    const may = sbi({ counts: levels("18/14/6/3/2"), threshold: "4.0" });
    expect(may).toMatchObject({ mean: 4, rounded: "4.00", meetsThreshold: true, isEstablished: false });
  });

  it.each(DEMO_SPLITS)("%s: %s", (_name, counts, n, points, shown, lower, upper) => {
    const split = sbi({ counts: levels(counts) });
    expect(split).toMatchObject({ n, points, rounded: shown });
    expect([split.lower?.toFixed(2), split.upper?.toFixed(2)]).toEqual([lower, upper]);
  });

  it.each(DEMO_CELLS)("heat map %s: %s is %s", (_name, counts, shown) => {
    expect(sbi({ counts: levels(counts) }).rounded).toBe(shown);
  });

  it("the printed textbook counts: total 163, 4.08, bootstrap 3.70 to 4.40 against t 3.71 to 4.44", () => {
    const printed = sbi({ counts: levels("18/14/3/3/2"), bootstrap: true });
    expect(printed).toMatchObject({ points: 163, rounded: "4.08", isEstablished: false });
    expect(printed.bootLower).toBeCloseTo(3.7, 12);
    expect(printed.bootUpper).toBeCloseTo(4.4, 12);
    expect(printed.lower).toBeCloseTo(3.71, 2);
    expect(printed.upper).toBeCloseTo(4.44, 2);
  });
});

describe("what the index refuses", () => {
  it("nothing answered is no data, not 0", () => {
    expect(sbi({ counts: {} })).toMatchObject({
      status: "refused",
      reason: "noData",
      n: 0,
      mean: null,
      rounded: null,
    });
    expect(sbi({ ratings: [null, null] })).toMatchObject({
      reason: "noData",
      excluded: 2,
      meetsThreshold: null,
    });
  });

  it("one answer has no interval", () => {
    expect(sbi({ ratings: [5, null] })).toMatchObject({
      status: "pointOnly",
      reason: "tooFew",
      n: 1,
      excluded: 1,
      lower: null,
    });
  });

  it("equal answers have no interval", () => {
    expect(sbi({ counts: { 5: 400 } })).toMatchObject({
      status: "pointOnly",
      reason: "zeroVariance",
      lower: null,
    });
  });

  it.each([[6], [0], [4.5], [-1]])("a rating of %d is never clipped", (rating) => {
    expect(sbi({ ratings: [5, 4, rating] })).toMatchObject({
      reason: "invalidRating",
      n: 3,
      points: null,
      mean: null,
    });
  });

  it("a level outside the scale without answers does no harm", () => {
    expect(sbi({ counts: { 6: 0, 5: 3, 4: 2 } })).toMatchObject({ status: "ok", n: 5 });
  });

  it("counts are whole and not negative", () => {
    expect(sbi({ counts: { 5: 3, 4: -1 } })).toMatchObject({ status: "refused", reason: "negativeCount" });
    expect(sbi({ counts: { 5: 3.5 } })).toMatchObject({ status: "refused", reason: "negativeCount" });
  });

  it("the interval stays on the scale", () => {
    const high = sbi({ counts: { 5: 2, 4: 1 } });
    expect(high.upper).toBe(5);
    const low = sbi({ counts: { 1: 2, 2: 1 } });
    expect([low.lower, low.lowerOneSided]).toEqual([1, 1]);
  });
});

describe("the exact bootstrap", () => {
  it("equals an enumeration in fractions", () => {
    const five = sbi({ ratings: [1, 2, 5, 5, 4], bootstrap: true });
    expect([five.bootLower, five.bootUpper]).toEqual([2, 4.8]);
    const twelve = sbi({ ratings: [4, 5, 3, 4, 4, 2, 5, 5, 1, 3, 4, 4], confidence: 0.9, bootstrap: true });
    expect(twelve.bootLower).toBeCloseTo(37 / 12, 12);
    expect(twelve.bootUpper).toBeCloseTo(50 / 12, 12);
  });

  it("is given only when asked for and up to 1000 answers", () => {
    expect(sbi({ counts: { 5: 30, 4: 10 } }).bootLower).toBeNull();
    expect(sbi({ counts: { 5: 500, 4: 500 }, bootstrap: true }).bootLower).not.toBeNull();
    expect(sbi({ counts: { 5: 501, 4: 500 }, bootstrap: true })).toMatchObject({
      status: "ok",
      bootLower: null,
    });
  });
});

const someCounts = fc.record({ 1: fc.nat(60), 2: fc.nat(60), 3: fc.nat(60), 4: fc.nat(60), 5: fc.nat(60) });

describe("properties", () => {
  it("counts and the ratings behind them give the same index", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 60 }), (ratings) => {
        const counts: Record<number, number> = {};
        for (const rating of ratings) if (rating !== null) counts[rating] = (counts[rating] ?? 0) + 1;
        const unanswered = ratings.filter((rating) => rating === null).length;
        expect(sbi({ counts, unanswered })).toEqual(sbi({ ratings }));
      }),
    );
  });

  it("pooled points and answers are the sums", () => {
    fc.assert(
      fc.property(fc.array(someCounts, { maxLength: 5 }), (parts) => {
        const single = parts.map((counts) => sbi({ counts }));
        const pooled = sbi({ counts: poolCounts(parts) });
        expect(pooled.n).toBe(single.reduce((sum, { n }) => sum + n, 0));
        expect(pooled.points).toBe(single.reduce((sum, { points }) => sum + (points ?? 0), 0));
      }),
    );
  });

  it("reached means points ≥ 4 n; the bounds enclose the mean; established implies reached", () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const index = sbi({ counts });
        if (index.status !== "ok") return;
        expect(index.meetsThreshold).toBe(index.points >= 4 * index.n);
        expect(index.lower).toBeLessThan(index.mean);
        expect(index.upper).toBeGreaterThan(index.mean);
        expect(index.lowerOneSided).toBeGreaterThanOrEqual(index.lower);
        if (index.isEstablished) expect(index.meetsThreshold).toBe(true);
      }),
    );
  });

  it("does not get slower with more answers", () => {
    const many = sbi({ counts: { 1: 1_000_000, 3: 4_000_000, 5: 5_000_000 } });
    expect(many).toMatchObject({ status: "ok", n: 10_000_000, points: 38_000_000, rounded: "3.80" });
    // Variance from sums of whole numbers: (n Σv² − (Σv)²) / (n (n − 1)).
    const squares = 1_000_000 + 4_000_000 * 9 + 5_000_000 * 25;
    const variance = (squares - 38_000_000 ** 2 / 10_000_000) / 9_999_999;
    expect(many.sd).toBeCloseTo(Math.sqrt(variance), 10);
  });
});
