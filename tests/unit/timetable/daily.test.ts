import { describe, expect, test } from "vitest";
import { dueDay, nextDayWords, timeOfDayIn } from "~/domain/timetable/daily";
import { agoWords, spanWords, tookWords, untilWords } from "~/domain/timetable/span-words";

describe("the day that is due", () => {
  test("is today once its time has come, on the wall of the zone", () => {
    const due = (instant: string, zone: string) => dueDay(new Date(instant), zone, "00:05");
    expect(due("2026-10-15T05:04:59Z", "America/Chicago")).toBeNull();
    expect(due("2026-10-15T05:05:00Z", "America/Chicago")).toBe("2026-10-15");
    expect(due("2026-10-16T04:59:00Z", "America/Chicago")).toBe("2026-10-15");
    expect(due("2026-10-15T15:05:00Z", "Asia/Tokyo")).toBe("2026-10-16");
  });

  test("comes with the next minute there is where clocks go forward at midnight, and once where they go back", () => {
    // Santiago: 6 September 2026 begins at 01:00; on 5 April the hour before midnight comes twice.
    expect(dueDay(new Date("2026-09-06T03:59:00Z"), "America/Santiago", "00:05")).toBe("2026-09-05");
    expect(dueDay(new Date("2026-09-06T04:00:00Z"), "America/Santiago", "00:05")).toBe("2026-09-06");
    expect(timeOfDayIn(new Date("2026-09-06T04:00:00Z"), "America/Santiago")).toBe("01:00");
    const days = new Set<string | null>();
    for (let minute = 0; minute < 27 * 60; minute += 5) {
      days.add(dueDay(new Date(Date.UTC(2026, 3, 4, 3) + minute * 60_000), "America/Santiago", "00:05"));
    }
    expect([...days]).toEqual([null, "2026-04-04", "2026-04-05"]);
  });

  test("is told as now, today or tomorrow", () => {
    const words = (instant: string, last: "2026-10-14" | "2026-10-15" | null) =>
      nextDayWords(new Date(instant), "America/Chicago", "00:05", last);
    expect(words("2026-10-15T05:01:00Z", "2026-10-14")).toBe("today at 00:05");
    expect(words("2026-10-15T06:00:00Z", "2026-10-14")).toBe("due now");
    expect(words("2026-10-15T06:00:00Z", null)).toBe("due now");
    expect(words("2026-10-15T06:00:00Z", "2026-10-15")).toBe("tomorrow at 00:05");
  });
});

test("spans are told in the largest unit they fill or almost fill", () => {
  expect([0, 1, 45, 58.4, 60, 100, 3590, 5400, 86_000, 200_000].map(spanWords)).toEqual([
    "0 seconds",
    "1 second",
    "45 seconds",
    "58 seconds",
    "1 minute",
    "2 minutes",
    "1 hour",
    "2 hours",
    "1 day",
    "2 days",
  ]);
  expect([agoWords(1), agoWords(61), untilWords(0), untilWords(3600)]).toEqual([
    "just now",
    "1 minute ago",
    "now",
    "in 1 hour",
  ]);
  expect([40.4, 1234, 90_000].map(tookWords)).toEqual(["40 ms", "1.2 s", "2 minutes"]);
});
