import { describe, expect, it } from "vitest";
import { xmr } from "~/domain/measurement/xmr";
import { DEMO_MONTHS } from "./demo-figures";

describe("process-behaviour chart", () => {
  it("limits are the mean ± 2.66 mean moving ranges", () => {
    const chart = xmr({ values: [10, 12, 10, 12, 10, 12] });
    expect(chart).toMatchObject({ status: "trial", n: 6, center: 11, mrBar: 2, outside: [], run8: [] });
    expect(chart.lnpl).toBeCloseTo(11 - 5.32, 12);
    expect(chart.unpl).toBeCloseTo(11 + 5.32, 12);
    expect(chart.url).toBeCloseTo(6.536, 12);
  });

  it("twelve points make firm limits", () => {
    const twelve = Array.from({ length: 12 }, (_, at) => at % 2);
    expect(xmr({ values: twelve }).status).toBe("ok");
    expect(xmr({ values: twelve.slice(1) }).status).toBe("trial");
  });

  it("refuses five points and limits that would collapse", () => {
    expect(xmr({ values: [1, 2, 3, 4, 5] })).toMatchObject({
      status: "refused",
      reason: "tooFew",
      n: 5,
      center: null,
    });
    expect(xmr({ values: [4, 4, 4, 4, 4, 4] })).toMatchObject({ status: "refused", reason: "zeroVariation" });
    expect(xmr({ values: [1, null, 2, null, 3, null, 4, null, 5, null, 6] })).toMatchObject({
      reason: "zeroVariation",
    });
    expect(xmr({ values: [] })).toMatchObject({ reason: "tooFew", n: 0, movingRanges: [] });
  });

  it("a shift does not hide itself: limits rest on the frozen baseline", () => {
    const values = [4, 4.1, 4, 4.1, 4, 4.1, 3, 4.1];
    const chart = xmr({ values, baseline: 6 });
    expect(chart).toMatchObject({ n: 6, outside: [6], mrOutside: [6, 7] });
    expect(chart.center).toBeCloseTo(4.05, 12);
  });

  it("a gap breaks ranges and runs", () => {
    const high = [5, 5, 5, 5, 5, 5, 5, 5];
    const start = [2, 1, 2, 1, 2, 1];
    expect(xmr({ values: [...start, ...high], baseline: 6 }).run8).toEqual([13]);
    const broken = xmr({ values: [...start, ...high.slice(0, 4), null, ...high.slice(4)], baseline: 6 });
    expect(broken.run8).toEqual([]);
    expect(broken.movingRanges?.slice(10, 12)).toEqual([null, null]);
  });

  it("a value on the centre breaks a run", () => {
    const start = [1, 3, 1, 3, 1, 3];
    expect(xmr({ values: [...start, 3, 3, 3, 3, 2, 3, 3, 3, 3], baseline: 6 }).run8).toEqual([]);
  });

  it("three of four beyond the midpoint, the last among them", () => {
    const start = [1, 2, 1, 2, 1, 2];
    // Centre 1.5, upper limit 4.16, midpoint 2.83.
    expect(xmr({ values: [...start, 3, 3, 1.5, 3], baseline: 6 }).threeOfFour).toEqual([9]);
    expect(xmr({ values: [...start, 3, 3, 3, 1.5], baseline: 6 }).threeOfFour).toEqual([8]);
  });

  it("a limit outside the scale is not drawn", () => {
    const chart = xmr({ values: [4, 5, 4, 5, 4, 5], bounds: [1, 5] });
    expect(chart.unplShown).toBeNull();
    expect(chart.lnplShown).toBe(chart.lnpl);
  });

  it("the demo company's months: the dip of spring 2025 stands out, and a run above the centre until April 2026", () => {
    const values = DEMO_MONTHS.map(({ points, n }) => points / n);
    const chart = xmr({ values, bounds: [1, 5] });
    expect(chart).toMatchObject({ status: "ok", n: 21 });
    const mean = values.reduce((sum, value) => sum + value, 0) / 21;
    const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? Number.NaN)));
    expect(chart.center).toBeCloseTo(mean, 12);
    expect(chart.mrBar).toBeCloseTo(ranges.reduce((sum, range) => sum + range, 0) / 20, 12);
    expect(chart.outside).toContain(3);
    expect(chart.run8).toEqual([14, 15]);
  });
});
