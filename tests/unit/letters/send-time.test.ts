import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestMoment, isOpenMoment, isQuietHour, openMoment } from "~/domain/letters/send-time";
import { addDays, dayIn, startOfDay } from "~/shared/calendar";
import { clockTimeIn, hourOfDay } from "~/shared/clock-time";

/** From −11 to +14, both hemispheres' summer times, half and quarter hours, zones that change at midnight. */
const ZONES = [
  "Pacific/Pago_Pago",
  "America/Los_Angeles",
  "America/Chicago",
  "America/Havana",
  "America/Sao_Paulo",
  "Atlantic/Azores",
  "UTC",
  "Europe/Berlin",
  "Asia/Beirut",
  "Africa/Casablanca",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
];
const zones = fc.constantFrom(...ZONES);
/** Days around which some zone puts its clocks on or back, and any other. */
const days = fc.oneof(
  fc
    .constantFrom("2026-03-08", "2026-03-29", "2026-04-05", "2026-09-27", "2026-10-25", "2026-11-01")
    .chain((day) => fc.integer({ min: -1, max: 1 }).map((by) => addDays(day as "2026-03-08", by))),
  fc.integer({ min: 0, max: 700 }).map((count) => addDays("2025-12-01", count)),
);
const moments = fc
  .tuple(days, fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => new Date(startOfDay(day, "UTC").getTime() + minute * 60_000));
const hours = fc.integer({ min: 0, max: 24 });
const calendars = fc.record({
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  holidays: fc.array(days, { maxLength: 4 }),
});
const times = fc.record({ timeZone: zones, quietFrom: hours, quietUntil: hours, calendar: calendars });

const WEEK = { workingDays: [1, 2, 3, 4, 5], holidays: [] };
const NIGHT = { quietFrom: 20, quietUntil: 7 };

describe("the hour of a day", () => {
  test("is the first moment at which the wall's clock has reached it", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 23 }), zones, (day, hour, zone) => {
        const found = hourOfDay(day, hour, zone);
        const shows = clockTimeIn(found, zone);
        const before = clockTimeIn(new Date(found.getTime() - 60_000), zone);
        expect(shows.day).toBe(day);
        expect(shows.hour).toBeGreaterThanOrEqual(hour);
        expect(before.day < day || before.hour < hour).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("skipped or repeated by summer time, it comes once", () => {
    const hour = (day: "2026-03-29" | "2026-10-25") => hourOfDay(day, 2, "Europe/Berlin").toISOString();
    expect(hour("2026-03-29")).toBe("2026-03-29T01:00:00.000Z");
    expect(hour("2026-10-25")).toBe("2026-10-25T00:00:00.000Z");
    // Havana's day of spring begins at one o'clock; its midnight of autumn comes twice.
    expect(hourOfDay("2026-03-08", 0, "America/Havana").toISOString()).toBe("2026-03-08T05:00:00.000Z");
    expect(hourOfDay("2026-11-01", 0, "America/Havana").toISOString()).toBe("2026-11-01T04:00:00.000Z");
  });
});

describe("when a letter may leave", () => {
  test("at once while it is open, else at the very next open moment", () => {
    fc.assert(
      fc.property(moments, times, (at, open) => {
        const leaves = openMoment(at, open);
        expect(leaves >= at).toBe(true);
        expect(isOpenMoment(leaves, open)).toBe(true);
        // No quarter of an hour in between was open.
        const step = Math.max(15 * 60_000, Math.ceil((leaves.getTime() - at.getTime()) / 400));
        for (let time = at.getTime(); time < leaves.getTime(); time += step)
          expect(isOpenMoment(new Date(time), open)).toBe(false);
        expect(leaves.getTime() === at.getTime() || leaves.getUTCSeconds() === 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  const chicago = { timeZone: "America/Chicago", ...NIGHT, calendar: WEEK };
  test.each([
    // Thursday 09:00, 20:00 and 06:59 in Chicago; Friday evening waits for Monday.
    ["2026-10-15T14:00:00.000Z", "2026-10-15T14:00:00.000Z"],
    ["2026-10-16T00:59:59.000Z", "2026-10-16T00:59:59.000Z"],
    ["2026-10-15T11:59:00.000Z", "2026-10-15T12:00:00.000Z"],
    ["2026-10-15T12:00:00.000Z", "2026-10-15T12:00:00.000Z"],
    ["2026-10-17T01:00:00.000Z", "2026-10-19T12:00:00.000Z"],
    // Summer time ends on Sunday, 1 November: Monday's seven o'clock is an hour later.
    ["2026-10-31T15:00:00.000Z", "2026-11-02T13:00:00.000Z"],
  ])("written at %s it leaves at %s", (at, leaves) => {
    expect(openMoment(new Date(at), chicago).toISOString()).toBe(leaves);
  });

  test("holidays wait like weekends; a calendar without open days or hours holds nothing up", () => {
    const holiday = { ...chicago, calendar: { ...WEEK, holidays: ["2026-10-15", "2026-10-16"] } };
    const at = new Date("2026-10-15T14:00:00Z");
    expect(openMoment(at, holiday).toISOString()).toBe("2026-10-19T12:00:00.000Z");
    const never = { workingDays: [], holidays: [] };
    expect(openMoment(at, { ...chicago, calendar: never })).toEqual(at);
    expect(openMoment(at, { ...chicago, quietFrom: 0, quietUntil: 24 })).toEqual(at);
    expect(openMoment(at, { ...chicago, quietFrom: 8, quietUntil: 12 }).toISOString()).toBe(
      "2026-10-15T17:00:00.000Z",
    );
  });
});

describe("the moment of a digest", () => {
  test("lies on the person's own day, outside of quiet hours", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 23 }),
        zones,
        hours,
        hours,
        (day, digestHour, timeZone, from, until) => {
          const quiet = { quietFrom: from, quietUntil: until };
          const at = digestMoment({ timeZone, digestHour }, day, quiet);
          expect(dayIn(at, timeZone)).toBe(day);
          const shows = clockTimeIn(at, timeZone).hour;
          if (!isQuietHour(digestHour, quiet)) expect(shows).toBeGreaterThanOrEqual(digestHour);
          else expect(shows).toBeGreaterThanOrEqual(until % 24);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("moves from a quiet hour to the morning", () => {
    const at = (digestHour: number) =>
      digestMoment({ timeZone: "Europe/Berlin", digestHour }, "2026-10-15", NIGHT).toISOString();
    expect(at(8)).toBe("2026-10-15T06:00:00.000Z");
    expect(at(5)).toBe("2026-10-15T05:00:00.000Z");
    expect(at(22)).toBe("2026-10-15T05:00:00.000Z");
  });
});
