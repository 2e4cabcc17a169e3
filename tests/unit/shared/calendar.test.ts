import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "~/shared/calendar";
import * as calendar from "~/shared/calendar";

const MILLIS = 86_400_000;
const days = fc.integer({ min: -60_000, max: 60_000 });
const start: Day = "2026-01-01";

describe("calendar days", () => {
  test("count like the platform's own calendar does", () => {
    fc.assert(
      fc.property(days, (count) => {
        const day = calendar.addDays(start, count);
        const expected = new Date(Date.UTC(2026, 0, 1) + count * MILLIS);
        expect(day).toBe(expected.toISOString().slice(0, 10));
        expect(calendar.weekdayOf(day)).toBe(expected.getUTCDay() || 7);
        expect(calendar.daysBetween(start, day)).toBe(count);
        expect(calendar.dateToDay(calendar.dayToDate(day))).toBe(day);
      }),
    );
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -13, "2024-12-15"],
    ["2026-12-31", 12, "2027-12-31"],
  ] as const)("%s and %i months is %s", (day, count, expected) => {
    expect(calendar.addMonths(day, count)).toBe(expected);
  });

  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "0000-01-01",
    "",
    null,
    20260101,
    "2026-01-01T00:00:00Z",
  ])("%j is none", (value) => expect(calendar.isDay(value)).toBe(false));

  test("months have a first and a last day and follow each other", () => {
    expect(calendar.lastDayOfMonth("2024-02")).toBe("2024-02-29");
    expect(calendar.firstDayOfMonth("2026-10-15")).toBe("2026-10-01");
    expect(calendar.monthsBetween("2026-11", "2027-02")).toEqual([
      "2026-11",
      "2026-12",
      "2027-01",
      "2027-02",
    ]);
  });

  test("workdays leave out Saturdays and Sundays", () => {
    // 2026-10-15 is a Thursday.
    expect(calendar.workdaysBetween("2026-10-15", "2026-10-19")).toBe(2);
    expect(calendar.workdaysBetween("2026-10-15", "2026-10-22")).toBe(5);
    expect(calendar.workdaysBetween("2026-10-19", "2026-10-15")).toBe(-2);
  });
});

describe("days and instants", () => {
  test.each([
    ["America/Chicago", "2026-10-15", "2026-10-15T05:00:00.000Z"],
    ["Asia/Tokyo", "2026-10-15", "2026-10-14T15:00:00.000Z"],
    ["Asia/Kolkata", "2026-10-15", "2026-10-14T18:30:00.000Z"],
    // Summer time began at midnight: the day starts at one o'clock.
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z"],
    ["UTC", "2026-10-15", "2026-10-15T00:00:00.000Z"],
  ] as const)("in %s, %s starts at %s", (zone, day, instant) => {
    const begin = calendar.startOfDay(day, zone);
    expect(begin.toISOString()).toBe(instant);
    expect(calendar.dayIn(begin, zone)).toBe(day);
    expect(calendar.dayIn(new Date(begin.getTime() - 1), zone)).toBe(calendar.addDays(day, -1));
  });

  test("are written for a locale", () => {
    expect(calendar.formatDay("2026-10-15", "en-US")).toBe("Oct 15, 2026");
    expect(calendar.formatDay("2026-10-15", "de", "long")).toBe("Donnerstag, 15. Oktober 2026");
    expect(calendar.isTimeZone("Europe/Berlin")).toBe(true);
    expect(calendar.isTimeZone("Europe/Nowhere")).toBe(false);
  });
});
