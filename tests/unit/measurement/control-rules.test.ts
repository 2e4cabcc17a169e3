import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlRules } from "~/domain/measurement/control-rules";

const standard = { center: 0, sigma: 1 };
const western = (values: (number | null)[]) =>
  controlRules({ values, ...standard, rules: "westernElectric" }).rules;
const nelson = (values: (number | null)[]) => controlRules({ values, ...standard, rules: "nelson" }).rules;

describe("zone rules", () => {
  it("a value on the line of three sigma is not beyond it", () => {
    expect(western([0, 3, -3, 3.001])?.[1]).toEqual([3]);
    expect(
      controlRules({ values: [0.1 + 0.2 + 0.6], center: 0, sigma: 0.3, rules: "westernElectric" }).rules?.[1],
    ).toEqual([]);
  });

  it("two of three and four of five stand on one side, and the last value is one of them", () => {
    expect(western([2.5, 0, 2.5, 0])?.[2]).toEqual([2]);
    expect(western([2.5, 0, -2.5])?.[2]).toEqual([]);
    expect(western([1.5, 1.5, 0, 1.5, 1.5, 0])?.[3]).toEqual([4]);
  });

  it("eight on one side by Western Electric, nine by Nelson", () => {
    const nine = Array.from({ length: 9 }, () => 0.1);
    expect(western(nine)?.[4]).toEqual([7, 8]);
    expect(nelson(nine)?.[2]).toEqual([8]);
  });

  it("Nelson: six rising, fourteen by turns, fifteen within one sigma, eight beyond it on both sides", () => {
    expect(nelson([0, 0.1, 0.2, 0.3, 0.4, 0.5])?.[3]).toEqual([5]);
    expect(nelson([0, 0.1, 0.2, 0.2, 0.3, 0.4, 0.5])?.[3]).toEqual([]);
    expect(nelson(Array.from({ length: 14 }, (_, at) => at % 2))?.[4]).toEqual([13]);
    expect(nelson(Array.from({ length: 15 }, (_, at) => (at % 2) / 2))?.[7]).toEqual([14]);
    expect(nelson(Array.from({ length: 8 }, (_, at) => (at % 2 ? 1.5 : -1.5)))?.[8]).toEqual([7]);
    expect(nelson(Array.from({ length: 8 }, () => 1.5))?.[8]).toEqual([]);
  });

  it("a missing value breaks every pattern", () => {
    expect(western([0.1, 0.1, 0.1, 0.1, null, 0.1, 0.1, 0.1, 0.1])?.[4]).toEqual([]);
    expect(western([2.5, null, 2.5])?.[2]).toEqual([]);
    expect(nelson([0, 0.1, 0.2, null, 0.3, 0.4, 0.5])?.[3]).toEqual([]);
  });

  it("refuses a process without spread", () => {
    for (const sigma of [0, -1, Number.NaN]) {
      expect(controlRules({ values: [1], center: 0, sigma, rules: "nelson" })).toEqual({
        status: "refused",
        reason: "zeroSigma",
        rules: null,
      });
    }
  });

  it("mirrors: turning every value's sign changes no signal", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -40, max: 40 }).map((n) => n / 10),
          { maxLength: 40 },
        ),
        (values) => {
          const turned = values.map((value) => -value);
          expect(nelson(turned)).toEqual(nelson(values));
          expect(western(turned)).toEqual(western(values));
        },
      ),
    );
  });
});
