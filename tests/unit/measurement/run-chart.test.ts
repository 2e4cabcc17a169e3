import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runChart } from "~/domain/measurement/run-chart";
import { fairCoinQuantile, unusualRuns } from "~/domain/measurement/runs-distribution";

describe("the exact number of runs", () => {
  it("is what counting every arrangement gives", () => {
    for (const [above, below] of [
      [3, 4],
      [5, 5],
      [2, 7],
      [1, 8],
    ] as const) {
      const counted = new Map<number, number>();
      let all = 0;
      for (let bits = 0; bits < 2 ** (above + below); bits += 1) {
        const sides = Array.from({ length: above + below }, (_, at) => (bits >> at) & 1);
        if (sides.filter(Boolean).length !== above) continue;
        const runs = sides.filter((side, at) => side !== sides[at - 1]).length;
        counted.set(runs, (counted.get(runs) ?? 0) + 1);
        all += 1;
      }
      const chance = (wanted: (runs: number) => boolean) =>
        [...counted].reduce((sum, [runs, ways]) => sum + (wanted(runs) ? ways : 0), 0) / all;
      for (const tail of [0.01, 0.05, 0.2, 0.5]) {
        const sizes = Array.from({ length: above + below }, (_, at) => at + 1);
        expect(unusualRuns(above, below, tail)).toEqual({
          fewAt: sizes.filter((size) => chance((runs) => runs <= size) <= tail).at(-1) ?? null,
          manyAt: sizes.find((size) => chance((runs) => runs >= size) <= tail) ?? null,
        });
      }
    }
  });

  it("says nothing where all values lie on one side", () => {
    expect(unusualRuns(12, 0, 0.025)).toEqual({ fewAt: null, manyAt: null });
  });

  it("the printed limits for ten and ten: 6 and 16", () => {
    expect(unusualRuns(10, 10, 0.025)).toEqual({ fewAt: 6, manyAt: 16 });
  });

  it("the fewest usual crossings are the coin's 5 % quantile", () => {
    expect([9, 15, 19, 23].map(fairCoinQuantile)).toEqual([2, 4, 6, 8]);
  });
});

describe("run chart", () => {
  const zigzag = Array.from({ length: 12 }, (_, at) => (at % 2 ? 4.2 : 3.8));

  it("refuses nine useful points; values on the median are not useful", () => {
    expect(runChart({ values: [1, 2, 3, 4, 5, 6, 7, 8, 9] })).toMatchObject({
      status: "refused",
      reason: "tooFew",
      n: 9,
      useful: 8,
      median: 5,
      runs: null,
    });
    expect(runChart({ values: Array.from({ length: 20 }, () => 4) })).toMatchObject({
      reason: "tooFew",
      useful: 0,
    });
    expect(runChart({ values: [] })).toMatchObject({ reason: "tooFew", n: 0, median: null });
    expect(runChart({ values: [null, null] })).toMatchObject({ n: 0 });
  });

  it("too many runs are a signal as well", () => {
    expect(runChart({ values: zigzag })).toMatchObject({
      status: "ok",
      runs: 12,
      tooManyRuns: true,
      tooFewRuns: false,
      unusuallyLongRun: false,
      shift: [],
    });
  });

  it("a shift of level is a long run with few crossings", () => {
    const values = [
      ...Array.from({ length: 9 }, (_, at) => 3 + at / 100),
      ...Array.from({ length: 9 }, (_, at) => 4 + at / 100),
    ];
    expect(runChart({ values })).toMatchObject({
      runs: 2,
      longestRun: 9,
      longestRunMax: 7,
      unusuallyLongRun: true,
      tooFewCrossings: true,
      shift: [5, 6, 7, 8, 14, 15, 16, 17],
    });
  });

  it("a repeated value neither helps nor breaks a trend", () => {
    const values = [1, 2, 2, 3, 4, 5, 1, 9, 2, 8, 1, 9];
    expect(runChart({ values }).trend).toEqual([5]);
  });

  it("the line may be fixed from before", () => {
    expect(runChart({ values: zigzag, median: 3 })).toMatchObject({
      median: 3,
      useful: 12,
      runs: 1,
      longestRun: 12,
      runsTooFewAt: null,
      tooFewRuns: false,
    });
  });

  it("signals follow the values through any gap", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 10, maxLength: 30 }),
        fc.nat({ max: 9 }),
        (values, gap) => {
          const whole = runChart({ values, median: 5.5 });
          const gapped = runChart({
            values: [...values.slice(0, gap), null, ...values.slice(gap)],
            median: 5.5,
          });
          const moved = (positions: number[] | null) =>
            positions?.map((at) => (at >= gap ? at + 1 : at)) ?? null;
          expect(gapped).toEqual({ ...whole, shift: moved(whole.shift), trend: moved(whole.trend) });
        },
      ),
    );
  });
});
