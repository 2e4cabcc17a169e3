import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statusOfSegment } from "~/domain/measurement/status-of-segment";
import { levels } from "./demo-figures";

const of = (counts: string, floor = 25, isComplete = true) =>
  statusOfSegment({ counts: levels(counts), isComplete, floor }).status;

describe("status of a segment", () => {
  it.each([
    ["All", "61/46/14/5/2", "proven"],
    ["Tier I", "10/12/8/3/1", "atRisk"],
    ["Tier II", "24/17/3/1/0", "proven"],
    ["Tier III", "27/17/3/1/1", "proven"],
    ["Decision makers", "8/10/7/3/1", "atRisk"],
    ["May 2026", "18/14/6/3/2", "holding"],
    ["Tier I decision makers", "1/3/5/2/1", "tooFew"],
  ])("%s (%s) is %s", (_name, counts, status) => {
    expect(of(counts)).toBe(status);
  });

  it("the year of 3.996 is at risk although it shows 4.00", () => {
    const year = statusOfSegment({ counts: levels("206/165/70/36/22"), isComplete: true });
    expect(year).toMatchObject({ status: "atRisk", sbi: { rounded: "4.00" } });
  });

  it("asks for data, then completeness, then the floor", () => {
    expect(of("0/0/0/0/0", 25, false)).toBe("noData");
    expect(of("1/0/0/0/0", 25, false)).toBe("incomplete");
    expect(of("24/0/0/0/0")).toBe("tooFew");
    expect(statusOfSegment({ counts: { 6: 40 }, isComplete: true }).status).toBe("invalid");
  });

  it("equal answers hold and are not proven", () => {
    expect(of("40/0/0/0/0")).toBe("holding");
    expect(of("0/0/40/0/0")).toBe("atRisk");
  });

  it("above the floor it is at risk exactly when points < 4 n", () => {
    const count = fc.nat(40);
    fc.assert(
      fc.property(fc.record({ 1: count, 2: count, 3: count, 4: count, 5: count }), (counts) => {
        const n = counts[1] + counts[2] + counts[3] + counts[4] + counts[5];
        fc.pre(n >= 30);
        const points = counts[1] + 2 * counts[2] + 3 * counts[3] + 4 * counts[4] + 5 * counts[5];
        expect(statusOfSegment({ counts, isComplete: true }).status === "atRisk").toBe(points < 4 * n);
      }),
    );
  });
});
