import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LevelCounts } from "~/domain/measurement/level-counts";
import { welchT } from "~/domain/measurement/welch-t";
import { levels } from "./demo-figures";

const signed = (value: number | null) =>
  value === null ? "null" : `${value > 0 ? "+" : ""}${value.toFixed(2)}`;

describe("before and after of the demo company's plans", () => {
  // Shown figures, and to 1e-9 the values of another statistics package.
  it.each([
    {
      plan: "CAP-001",
      before: "8/9/10/8/5",
      after: "22/14/4/1/1",
      shown: ["+1.13", "+0.63", "+1.64"],
      exact: [
        1.1345238095238095, 0.6308665339065941, 1.6381810851410248, 69.53371096102798, 2.7256273066860703e-5,
      ],
    },
    {
      plan: "CAP-002",
      before: "9/12/8/4/2",
      after: "10/12/8/3/1",
      shown: ["+0.17", "-0.37", "+0.70"],
      exact: [
        0.16554621848739481, -0.3710927201286731, 0.7021851571034627, 66.76951245490524, 0.5401319017074754,
      ],
    },
    {
      plan: "CAP-008",
      before: "12/14/8/4/2",
      after: "19/13/4/2/1",
      shown: ["+0.46", "-0.03", "+0.94"],
      exact: [
        0.4551282051282053, -0.028209708284290202, 0.9384661185407008, 76.11099891885453, 0.06457501370996652,
      ],
    },
  ])("$plan", ({ before, after, shown, exact }) => {
    const change = welchT({ before: { counts: levels(before) }, after: { counts: levels(after) } });
    expect([change.diff, change.lower, change.upper].map(signed)).toEqual(shown);
    for (const [at, value] of [change.diff, change.lower, change.upper, change.df, change.p].entries()) {
      expect(value).toBeCloseTo(exact[at] ?? Number.NaN, 9);
    }
  });
});

function asValues(counts: LevelCounts): number[] {
  return Object.entries(counts).flatMap(([level, count]) =>
    Array.from({ length: count }, () => Number(level)),
  );
}

describe("Welch's comparison", () => {
  const counts = fc.record({ 1: fc.nat(9), 2: fc.nat(9), 3: fc.nat(9), 4: fc.nat(9), 5: fc.nat(9) });

  it("is the same from counts and from single values", () => {
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const fromCounts = welchT({ before: { counts: before }, after: { counts: after } });
        const fromValues = welchT({
          before: { values: asValues(before) },
          after: { values: asValues(after) },
        });
        expect([fromCounts.status, fromCounts.reason]).toEqual([fromValues.status, fromValues.reason]);
        for (const key of ["diff", "se", "df", "p", "lower", "upper"] as const) {
          if (fromValues[key] === null) expect(fromCounts[key]).toBeNull();
          else expect(fromCounts[key]).toBeCloseTo(fromValues[key], 9);
        }
      }),
    );
  });

  it("turns its sign with the sides", () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const forward = welchT({ before: { counts: one }, after: { counts: other } });
        const backward = welchT({ before: { counts: other }, after: { counts: one } });
        if (forward.status !== "ok" || backward.status !== "ok") return;
        expect(forward.diff).toBeCloseTo(-backward.diff, 12);
        expect(forward.lower).toBeCloseTo(-backward.upper, 9);
        expect(forward.p).toBeCloseTo(backward.p, 9);
      }),
    );
  });

  it("refuses fewer than two values on a side", () => {
    const two = { values: [1, 2] };
    expect(welchT({ before: { values: [3] }, after: two })).toMatchObject({
      status: "refused",
      reason: "tooFew",
      nBefore: 1,
      meanBefore: 3,
      diff: null,
    });
    expect(welchT({ before: { values: [null] }, after: two })).toMatchObject({
      nBefore: 0,
      meanBefore: null,
    });
  });

  it("gives the difference alone when neither side varies, whatever floating point makes of the mean", () => {
    const tenths = { values: [0.1, 0.1, 0.1] };
    const change = welchT({ before: tenths, after: { values: [0.3, 0.3, 0.3] } });
    expect(change).toMatchObject({ status: "refused", reason: "zeroVariance", se: null, p: null });
    expect(change.diff).toBeCloseTo(0.2, 12);
  });

  it("needs spread on one side only", () => {
    expect(welchT({ before: { counts: { 4: 5 } }, after: { counts: { 4: 3, 5: 2 } } })).toMatchObject({
      status: "ok",
      df: 4,
    });
  });

  it("calls values that are no numbers a fault", () => {
    expect(() => welchT({ before: { values: [1, Number.NaN] }, after: { values: [1, 2] } })).toThrow(
      RangeError,
    );
    expect(() => welchT({ before: { counts: { 4: -1 } }, after: { counts: {} } })).toThrow(RangeError);
  });
});
