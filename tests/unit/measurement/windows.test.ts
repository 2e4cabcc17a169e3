import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarMonthWindow, trailingDateWindow } from "~/domain/measurement/local-windows";
import { rollingSbi } from "~/domain/measurement/rolling-sbi";
import { rollingSbiByMonth } from "~/domain/measurement/rolling-sbi-by-month";
import type { Month } from "~/shared/calendar";
import { DEMO_MONTHS, levels } from "./demo-figures";

const months = DEMO_MONTHS.map(({ month, satisfaction }) => ({ month, counts: levels(satisfaction) }));

function windowsOf(labels: readonly Month[], options = {}) {
  const rolling = rollingSbiByMonth({ months, windows: labels, ...options });
  if (rolling.status !== "ok") throw new Error(rolling.reason);
  return rolling.windows;
}

describe("three-month windows of the demo company", () => {
  it.each(DEMO_MONTHS)("$month: $pooled", ({ month, pooled }) => {
    const [window] = windowsOf([month]);
    if (pooled === null) expect(window).toMatchObject({ status: "incomplete", meetsThreshold: null });
    else expect(window).toMatchObject({ status: "ok", rounded: pooled });
  });

  it("names the months without answers", () => {
    expect(windowsOf(["2025-01"])[0]?.emptyMonths).toEqual(["2024-11", "2024-12"]);
    expect(windowsOf(["2026-12"])[0]).toMatchObject({ status: "noData", n: 0, mean: null, rounded: null });
  });

  it("pools answers instead of averaging months", () => {
    const ofMonths = (labels: Month[]) =>
      labels.reduce((sum, label) => {
        const found = DEMO_MONTHS.find(({ month }) => month === label);
        return sum + (found ? found.points / found.n : Number.NaN) / labels.length;
      }, 0);
    expect(windowsOf(["2026-01"])[0]?.rounded).toBe("4.35");
    expect(ofMonths(["2025-11", "2025-12", "2026-01"]).toFixed(2)).toBe("4.34");
    expect(windowsOf(["2026-02"])[0]?.rounded).toBe("4.30");
    expect(ofMonths(["2025-12", "2026-01", "2026-02"]).toFixed(2)).toBe("4.29");
  });

  it("compares only from the floor on", () => {
    const july = windowsOf(["2026-07"], { windowMonths: 1, minN: 45 });
    expect(july[0]).toMatchObject({ status: "tooFew", n: 44, meetsThreshold: null });
    expect(windowsOf(["2026-07"], { windowMonths: 1, minN: 44 })[0]).toMatchObject({
      status: "ok",
      meetsThreshold: true,
    });
  });

  it("refuses a rating outside the scale", () => {
    const wrong = [{ month: "2026-01" as const, counts: { 6: 1, 5: 3 } }];
    expect(rollingSbiByMonth({ months: wrong, windows: ["2026-01"] })).toMatchObject({
      reason: "invalidRating",
    });
  });
});

describe("borders of local time", () => {
  const iso = ({ start, end }: { start: object; end: object }) => [String(start), String(end)];

  it("a month starts at the first instant of its first local day", () => {
    expect(iso(calendarMonthWindow("2023-10", 1, "America/Asuncion"))).toEqual([
      "2023-10-01T04:00:00Z",
      "2023-11-01T03:00:00Z",
    ]);
    expect(iso(calendarMonthWindow("2026-09", 3, "America/Chicago"))).toEqual([
      "2026-07-01T05:00:00Z",
      "2026-10-01T05:00:00Z",
    ]);
  });

  it("a midnight that comes twice counts from its first time", () => {
    expect(iso(trailingDateWindow("2009-10-31", 1, "America/St_Johns"))[1]).toBe("2009-11-01T02:30:00Z");
  });

  it("a trailing window is clamped to the month's end and includes its last day", () => {
    expect(iso(trailingDateWindow("2024-05-31", 3, "UTC"))).toEqual([
      "2024-03-01T00:00:00Z",
      "2024-06-01T00:00:00Z",
    ]);
    expect(iso(trailingDateWindow("2026-09-29", 3, "UTC"))).toEqual([
      "2026-06-30T00:00:00Z",
      "2026-09-30T00:00:00Z",
    ]);
  });

  it("months follow one another without gap or overlap in any zone", () => {
    const zone = fc.constantFrom(
      "America/Asuncion",
      "Europe/Berlin",
      "Pacific/Apia",
      "Asia/Kolkata",
      "America/Havana",
    );
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2030 }), zone, (year, timeZone) => {
        const { months: cut, start, end } = calendarMonthWindow(`${year}-12`, 12, timeZone);
        expect(cut).toHaveLength(12);
        expect([String(cut[0]?.start), String(cut[11]?.end)]).toEqual([String(start), String(end)]);
        for (const [at, { start: border }] of cut.entries()) {
          if (at > 0) expect(String(border)).toBe(String(cut[at - 1]?.end));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("windows from single answers", () => {
  it("puts an answer of the last second into its local month", () => {
    const responses = [
      { at: "2026-07-01T04:59:59Z", rating: 1 },
      { at: "2026-07-01T05:00:00Z", rating: 5 },
      { at: "2026-07-31T23:59:59.999-05:00", rating: 4 },
    ];
    const rolling = rollingSbi({
      responses,
      timeZone: "America/Chicago",
      mode: "calendarMonth",
      windowMonths: 1,
      windows: ["2026-07"],
      minN: 1,
    });
    expect(rolling.windows?.[0]).toMatchObject({ n: 2, points: 9, status: "ok", meetsThreshold: true });
  });

  it("knows no empty months in trailing mode", () => {
    const rolling = rollingSbi({
      responses: [{ at: "2026-09-30T12:00:00Z", rating: 5 }],
      timeZone: "UTC",
      mode: "trailingDate",
      windows: ["2026-09-30", "2026-09-29"],
      minN: 1,
    });
    expect(rolling.windows).toMatchObject([
      { label: "2026-09-30", status: "ok", n: 1, emptyMonths: [] },
      { label: "2026-09-29", status: "noData", n: 0 },
    ]);
  });

  it("refuses a rating outside the scale", () => {
    const given = { timeZone: "UTC", mode: "calendarMonth", windows: ["2026-01" as Month] } as const;
    expect(rollingSbi({ ...given, responses: [{ at: "2026-01-05T00:00:00Z", rating: 0 }] })).toMatchObject({
      status: "refused",
      reason: "invalidRating",
      windows: null,
    });
  });
});
