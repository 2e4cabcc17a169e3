import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { eventCalendar, eventEnd, eventStart, webAddressOf } from "~/domain/communications/event-calendar";
import type { MessageEvent, SnapshotContent } from "~/domain/communications/snapshot";

const BASE = "https://capstan.example:8443/";
const EVENT: MessageEvent = {
  day: "2026-10-28",
  time: "14:00",
  timeZone: "Europe/Berlin",
  minutes: 45,
  place: "https://meet.example/room",
};

const content = (event: MessageEvent | null, subject = "Join us: what changed"): SnapshotContent => ({
  code: "COM-7",
  kind: "webcast",
  audience: "Customers",
  locale: "en",
  words: { subject, opening: "", benefit: "", change: "", link: "", body: "" },
  translations: {},
  figures: [],
  event,
  files: [],
});

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event] = calendar.getAllSubcomponents("vevent");
  if (!event) throw new Error("There is no event.");
  return { calendar, event, of: (name: string) => String(event.getFirstPropertyValue(name)) };
};

test("is read back with its times in UTC, its place and the address of the place", () => {
  const { calendar, of } = read(eventCalendar(content(EVENT), BASE));
  expect(String(calendar.getFirstPropertyValue("method"))).toBe("PUBLISH");
  expect([of("dtstart"), of("dtend")]).toEqual(["2026-10-28T13:00:00Z", "2026-10-28T13:45:00Z"]);
  expect(of("uid")).toBe("message-COM-7@capstan.example");
  expect([of("location"), of("url"), of("status")]).toEqual([EVENT.place, EVENT.place, "CONFIRMED"]);
  expect(of("description")).toContain("14:00 (Europe/Berlin)");
});

describe("the clocks of its zone", () => {
  test.each([
    ["before summer time begins", "2026-03-28", "14:00", "2026-03-28T13:00:00.000Z"],
    ["after it began", "2026-03-30", "14:00", "2026-03-30T12:00:00.000Z"],
    ["on the day it ends", "2026-10-25", "14:00", "2026-10-25T13:00:00.000Z"],
    ["in the hour that is skipped", "2026-03-29", "02:30", "2026-03-29T01:00:00.000Z"],
    ["in the hour that comes twice: the first", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["at a half hour", "2026-07-01", "09:30", "2026-07-01T07:30:00.000Z"],
  ] as const)("%s", (_, day, time, expected) => {
    expect(eventStart({ ...EVENT, day, time }).toISOString()).toBe(expected);
  });

  test("a zone of half an hour, and one that is a day ahead", () => {
    const at = (timeZone: string) => eventStart({ ...EVENT, timeZone }).toISOString();
    expect(at("Asia/Kolkata")).toBe("2026-10-28T08:30:00.000Z");
    expect(at("Pacific/Kiritimati")).toBe("2026-10-28T00:00:00.000Z");
  });

  test("it lasts its minutes over the night in which they change", () => {
    const night = { ...EVENT, day: "2026-10-25", time: "01:30", minutes: 120 } as const;
    expect(eventEnd(night).getTime() - eventStart(night).getTime()).toBe(120 * 60_000);
  });
});

test("stays the same event when it moves, with a higher number", () => {
  const first = read(eventCalendar(content(EVENT), BASE, { sequence: 1 }));
  const moved = read(eventCalendar(content({ ...EVENT, time: "16:30" }), BASE, { sequence: 1002 }));
  expect(moved.of("uid")).toBe(first.of("uid"));
  expect([first.of("sequence"), moved.of("sequence")]).toEqual(["1", "1002"]);
  expect(moved.of("dtstart")).toBe("2026-10-28T15:30:00Z");
});

test("is taken away where it is called off", () => {
  const { calendar, of } = read(eventCalendar(content(EVENT), BASE, { cancelled: true }));
  expect(String(calendar.getFirstPropertyValue("method"))).toBe("CANCEL");
  expect(of("status")).toBe("CANCELLED");
});

test("keeps lines of a long subject within 75 octets, and adds none of its own", () => {
  const subject = `Einladung: Kundenzufriedenheitsverbesserungsmaßnahmen\r\nATTENDEE:mailto:x@example.com ${"ä".repeat(120)}`;
  const text = eventCalendar(content(EVENT, subject), BASE);
  const lines = text.split("\r\n");
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(lines.some((line) => line.startsWith("ATTENDEE"))).toBe(false);
  expect(read(text).of("summary")).toContain("Kundenzufriedenheitsverbesserungsmaßnahmen ATTENDEE");
});

test("a message without an event has no file", () => {
  expect(eventCalendar(content(null), BASE)).toBe("");
});

test("only a web address is one that can be opened", () => {
  expect(webAddressOf(" https://meet.example/a?b=1 ")).toBe("https://meet.example/a?b=1");
  expect(webAddressOf("javascript:alert(1)")).toBeNull();
  expect(webAddressOf("Room 4, https://meet.example")).toBeNull();
});
