import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { windowParts } from "~/domain/indices/window-parts";
import { addDays, type Day, daysBetween, firstDayOfMonth, lastDayOfMonth } from "~/shared/calendar";

describe("the parts of a window", () => {
  it("whole months have no edges", () => {
    expect(windowParts({ from: "2026-07-01", to: "2026-09-30" })).toEqual({
      months: { from: "2026-07", to: "2026-09" },
      edges: [],
    });
  });

  it("days before and after whole months are edges", () => {
    expect(windowParts({ from: "2026-06-15", to: "2026-09-14" })).toEqual({
      months: { from: "2026-07", to: "2026-08" },
      edges: [
        { from: "2026-06-15", to: "2026-06-30" },
        { from: "2026-09-01", to: "2026-09-14" },
      ],
    });
  });

  it("a stretch within one month is one edge, whichever end is whole", () => {
    for (const [from, to] of [
      ["2026-02-03", "2026-02-20"],
      ["2026-02-01", "2026-02-20"],
      ["2026-02-03", "2026-02-28"],
    ] as const) {
      expect(windowParts({ from, to })).toEqual({ months: null, edges: [{ from, to }] });
    }
  });

  it("hold every day of the window once", () => {
    const start: Day = "2024-01-01";
    fc.assert(
      fc.property(fc.nat({ max: 900 }), fc.nat({ max: 120 }), (at, length) => {
        const window = { from: addDays(start, at), to: addDays(start, at + length) };
        const { months, edges } = windowParts(window);
        const parts = [
          ...edges,
          ...(months ? [{ from: firstDayOfMonth(months.from), to: lastDayOfMonth(months.to) }] : []),
        ];
        expect(parts.reduce((sum, part) => sum + daysBetween(part.from, part.to) + 1, 0)).toBe(length + 1);
        const ordered = parts.sort((a, b) => (a.from < b.from ? -1 : 1));
        expect(ordered[0]?.from).toBe(window.from);
        for (const [place, part] of ordered.entries()) {
          expect(part.from <= part.to).toBe(true);
          expect(ordered[place + 1]?.from ?? addDays(window.to, 1)).toBe(addDays(part.to, 1));
        }
      }),
    );
  });
});
