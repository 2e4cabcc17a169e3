import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "~/domain/measurement/benjamini-hochberg";
import { confidenceSequence } from "~/domain/measurement/confidence-sequence";
import { peekingError } from "~/domain/measurement/peeking-error";
import { FALSE_SUCCESS_OF_TWELVE_LOOKS } from "~/domain/verification/looking-early";

describe("looking often", () => {
  test.each([
    [1, 0.05],
    [2, 0.083],
    [5, 0.142],
    [10, 0.193],
    [12, 0.208],
  ])("%i looks at the 5 %% level err in %f of cases, as published in 1969", (looks, error) => {
    expect(peekingError({ looks }).overallError).toBeCloseTo(error, 3);
  });
  test("the figure on the form is the computed one", () => {
    expect(FALSE_SUCCESS_OF_TWELVE_LOOKS).toBeCloseTo(peekingError({ looks: 12 }).overallError ?? 0, 3);
  });
  test("Pocock's bound for five looks is 2.413", () => {
    expect(peekingError({ looks: 5 }).pocockZ).toBeCloseTo(2.413, 3);
  });
  test.each([
    [0, 0.05],
    [2.5, 0.05],
    [201, 0.05],
    [5, 0],
    [5, 1],
  ])("%f looks at %f are refused", (looks, alpha) => {
    expect(peekingError({ looks, alpha })).toMatchObject({ status: "refused", overallError: null });
  });
});

describe("many at once", () => {
  test("what was not tested stays out of the count", () => {
    const read = benjaminiHochberg([0.01, null, 0.04], 0.05);
    expect(read).toMatchObject({ tested: 2, adjusted: [0.02, null, 0.04], rejected: [true, false, true] });
  });
  test("nothing tested, nothing rejected", () => {
    expect(benjaminiHochberg([])).toMatchObject({ tested: 0, rejectedCount: 0, bonferroniCount: 0 });
  });
  test("a p-value outside 0 to 1 is a fault of the caller", () => {
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
  });
});

describe("an interval that may be looked at always", () => {
  const given = { mean: 4, sd: 1, n: 40, plannedN: 40 };
  test("is about half as wide again as the one for a single look, at the planned number", () => {
    const { margin, fixedNMargin } = confidenceSequence(given);
    expect((margin ?? 0) / (fixedNMargin ?? 1)).toBeCloseTo(1.55, 1);
  });
  test("says nothing below its floor and of equal values", () => {
    expect(confidenceSequence({ ...given, n: 29 })).toMatchObject({ status: "refused", reason: "tooFew" });
    expect(confidenceSequence({ ...given, sd: 0 })).toMatchObject({ reason: "zeroVariance", mean: 4 });
  });
});
