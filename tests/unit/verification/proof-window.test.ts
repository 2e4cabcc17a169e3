import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proofWindow } from "~/domain/verification/proof-window";
import { addDays, addMonths, type Day, daysBetween } from "~/shared/calendar";

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays("2024-01-01", days));
const months = fc.integer({ min: 1, max: 24 });
const offset = fc.option(fc.integer({ min: 0, max: 900 }), { nil: null });
const step = fc.integer({ min: -30, max: 1_000 });

describe("for every effective date, window and offset", () => {
  test("the window is complete exactly when all its months are, and never before its last day is over", () => {
    fc.assert(
      fc.property(day, months, offset, step, (effectiveOn, windowMonths, days, after) => {
        const window = proofWindow(effectiveOn, windowMonths, days, addDays(effectiveOn, after));
        expect(window.complete).toBe(window.monthsDone === windowMonths);
        expect(window.complete).toBe(window.to < addDays(effectiveOn, after));
        expect(window.dataTo <= window.to).toBe(true);
      }),
    );
  });
  test("nothing is read or closed inside the window, whatever the offset says", () => {
    fc.assert(
      fc.property(day, months, offset, (effectiveOn, windowMonths, days) => {
        const window = proofWindow(effectiveOn, windowMonths, days, effectiveOn);
        expect(window.evaluateOn > window.to).toBe(true);
        expect(window.earliestClose).toBe(window.evaluateOn);
        expect(window.concedeOn > window.evaluateOn).toBe(true);
      }),
    );
  });
  test("months done only grow as days pass", () => {
    fc.assert(
      fc.property(day, months, step, (effectiveOn, windowMonths, after) => {
        const at = (days: number) =>
          proofWindow(effectiveOn, windowMonths, null, addDays(effectiveOn, days)).monthsDone;
        expect(at(after)).toBeLessThanOrEqual(at(after + 1));
      }),
    );
  });
  test("a window is as long as its months in the calendar", () => {
    fc.assert(
      fc.property(day, months, (effectiveOn, windowMonths) => {
        const { from, to } = proofWindow(effectiveOn, windowMonths, null, effectiveOn);
        expect(daysBetween(from, to) + 1).toBe(daysBetween(from, addMonths(from, windowMonths)));
      }),
    );
  });
});

test.each([
  ["2026-08-01", "2026-10-31", "2026-11-01"],
  ["2026-06-30", "2026-09-29", "2026-09-30"],
  ["2026-11-30", "2027-02-27", "2027-02-28"],
  ["2027-11-30", "2028-02-28", "2028-02-29"],
  ["2026-01-31", "2026-04-29", "2026-04-30"],
] as [Day, Day, Day][])(
  "three months from %s end on %s and can be read on %s",
  (effectiveOn, to, evaluateOn) => {
    expect(proofWindow(effectiveOn, 3, null, effectiveOn)).toMatchObject({ to, evaluateOn });
  },
);
