import { describe, expect, it } from "vitest";
import { smallestDetectable } from "~/domain/measurement/detectable";
import { plannedDifference } from "~/domain/measurement/planned-difference";

describe("the planned difference", () => {
  it("is what the quantiles give", () => {
    for (const [before, after] of [
      [30, 30],
      [38, 30],
      [1, 5000],
      [475, 475],
    ] as const) {
      expect(plannedDifference(before, after)).toBeCloseTo(
        smallestDetectable(before, after) ?? Number.NaN,
        12,
      );
    }
  });

  it("is 0.80 with 30 answers on each side, and nothing without answers", () => {
    expect(plannedDifference(30, 30)?.toFixed(2)).toBe("0.80");
    expect(plannedDifference(0, 30)).toBeNull();
  });
});
