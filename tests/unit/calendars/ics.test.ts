import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarEntry, isShown } from "~/domain/calendars/entry";
import { writeCalendar } from "~/domain/calendars/ics";
import { addDays, type Day } from "~/shared/calendar";

const BASE = "https://capstan.example";
const anEntry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: "task-1@capstan",
  title: "Due: Name one face per account",
  from: "2026-10-16",
  to: "2026-10-16",
  href: "/tasks/1",
  detail: "Task 2 of CAP-005",
  state: "ahead",
  sequence: 3,
  changedAt: new Date("2026-10-15T14:00:07.123Z"),
  ...change,
});

const parse = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each)) };
};
const only = (entry: CalendarEntry) => {
  const [event] = parse(writeCalendar("Mine", [entry], BASE)).events;
  if (!event) throw new Error("There is no event.");
  return event;
};

test("is read back as it was written", () => {
  const event = only(anEntry());
  expect(event).toMatchObject({
    uid: "task-1@capstan",
    summary: "Due: Name one face per account",
    sequence: 3,
  });
  expect(event.component.getFirstPropertyValue("url")).toBe(`${BASE}/tasks/1`);
  expect(event.description).toBe(`Task 2 of CAP-005\n${BASE}/tasks/1`);
  expect(String(event.component.getFirstPropertyValue("last-modified"))).toBe("2026-10-15T14:00:07Z");
  expect(event.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  const { calendar } = parse(writeCalendar("Mine", [], BASE));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Mine");
  expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT1H");
});

describe("days", () => {
  const ZONES = [
    "Pacific/Pago_Pago",
    "America/Chicago",
    "UTC",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Pacific/Kiritimati",
  ];
  test("are dates without a time, and end before the day after", () => {
    const event = only(anEntry({ from: "2026-10-30", to: "2026-11-02" }));
    expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true]);
    expect([String(event.startDate), String(event.endDate)]).toEqual(["2026-10-30", "2026-11-03"]);
    expect(writeCalendar("Mine", [anEntry()], BASE)).toContain("DTSTART;VALUE=DATE:20261016\r\n");
  });

  // Whatever zone the house or the reader lives in, and whenever clocks are put forward or back.
  test.each(ZONES)("never move, every day of a year and more, in %s", (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      const days = Array.from({ length: 400 }, (_, at) => addDays("2026-01-01", at));
      const text = writeCalendar(
        "Mine",
        days.map((day) => anEntry({ uid: day, from: day, to: day })),
        BASE,
      );
      const read = parse(text).events.map(({ uid, startDate, endDate }) => [
        uid,
        String(startDate),
        String(endDate),
      ]);
      expect(read).toEqual(days.map((day) => [day, day, addDays(day, 1)]));
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe("words", () => {
  test("of any kind come through: German compounds, commas, semicolons, backslashes, lines, emoji", () => {
    const title = `Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, Größe; C:\\neu "an" 🧭 ${"Kundenzufriedenheitsbefragung".repeat(3)}`;
    const text = writeCalendar("Ünï; cø,de", [anEntry({ title, detail: "one\ntwo; three, four" })], BASE);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { calendar, events } = parse(text);
    expect(events[0]?.summary).toBe(title);
    expect(events[0]?.description).toBe(`one\ntwo; three, four\n${BASE}/tasks/1`);
    expect(calendar.getFirstPropertyValue("name")).toBe("Ünï; cø,de");
  });

  test("cannot break out of their line", () => {
    const title = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged\u0000";
    const { events } = parse(writeCalendar("Mine", [anEntry({ title })], BASE));
    expect(events.map(({ summary }) => summary)).toEqual(["x END:VEVENT BEGIN:VEVENT SUMMARY:forged"]);
  });

  test("longer than a calendar shows are cut with a sign", () => {
    const { summary } = only(anEntry({ title: "🧭".repeat(10_000) }));
    expect([...summary]).toHaveLength(200);
    expect(summary.endsWith("…")).toBe(true);
  });
});

describe("what is over", () => {
  const today: Day = "2026-10-15";
  test("is marked, and what was cancelled says so to the program", () => {
    expect(only(anEntry({ state: "done" })).summary).toMatch(/^Done: /);
    const off = only(anEntry({ state: "cancelled" }));
    expect(off.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });
  test("goes after thirty days; what is still to do stays however late it is", () => {
    for (const state of ["done", "cancelled"] as const) {
      expect(isShown({ state, to: "2026-09-15" }, today)).toBe(true);
      expect(isShown({ state, to: "2026-09-14" }, today)).toBe(false);
    }
    expect(isShown({ state: "ahead", to: "2020-01-01" }, today)).toBe(true);
  });
});
