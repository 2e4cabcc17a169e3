import { describe, expect, it } from "vitest";
import {
  normalCdf,
  normalMultiplier,
  tMultiplier,
  tQuantile,
  tTwoSidedP,
} from "~/domain/measurement/quantiles";

describe("quantiles", () => {
  // Computed to 40 digits by inverting the incomplete beta function.
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 3, 3.1824463052837086],
    [0.975, 17.776473516, 2.1028172415713358],
    [0.95, 39, 1.6848751217112248],
    [0.975, 39, 2.022690920036761],
    [0.95, 127, 1.6569403435420642],
    [0.975, 281.677567910475, 1.9684216116401252],
    [0.975, 5000, 1.9604385517065075],
    [0.975, 1000000.0, 1.9599663568141066],
  ])("t quantile of %d with %d degrees of freedom", (probability, df, expected) => {
    expect(Math.abs(tQuantile(probability, df) - expected)).toBeLessThan(1e-12);
  });

  it.each([
    [0.5, 3, 0.651447964848151],
    [1.86081346748685, 3, 0.15970103489903364],
    [5, 3, 0.015392438073302301],
    [0.5, 17.776473516, 0.623207896602348],
    [1.86081346748685, 17.776473516, 0.07939414018752633],
    [5, 17.776473516, 9.625313669365585e-5],
    [0.5, 281.6, 0.617465559707206],
    [1.86081346748685, 281.6, 0.06381266643416807],
    [5, 281.6, 1.009629704356543e-6],
  ])("two-sided p of t = %d with %d degrees of freedom", (t, df, expected) => {
    expect(Math.abs(tTwoSidedP(t, df) - expected)).toBeLessThan(1e-13);
    expect(tTwoSidedP(-t, df)).toBe(tTwoSidedP(t, df));
  });

  it("multipliers of 95 % intervals", () => {
    expect(normalMultiplier(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(tMultiplier(0.95, 39)).toBeCloseTo(2.022690920036761, 13);
    expect(normalCdf(-8)).toBeCloseTo(6.220960574271785e-16, 28);
  });
});
