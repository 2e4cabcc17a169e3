import { describe, expect, it } from "vitest";
import { AT_ONCE, dueAt, isSendTime, SEND_TIMES, whyNotThen, zoneHours } from "~/domain/communications/due";
import { lackingValues } from "~/domain/communications/lacking-values";
import { durationWords, LETTERS_AT_ONCE, roomFor } from "~/domain/communications/pace";
import { readRecipientFilter, recipientListHref } from "~/domain/communications/recipient-filter";
import { SAMPLE_SNAPSHOT } from "~/domain/communications/sample-message";
import { scheduleSchema } from "~/domain/communications/sending.schema";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import type { Day } from "~/shared/calendar";
import { clockTimeIn } from "~/shared/clock-time";

const NOW = new Date("2026-10-15T14:00:00Z");
const at = (on: string, time: string, zone: string) =>
  dueAt({ on: on as Day, time }, zone, NOW).toISOString();

describe("the hour of a recipient", () => {
  it("is that of their own clock, from eleven hours behind to fourteen ahead", () => {
    expect(at("2026-10-28", "14:00", "Pacific/Pago_Pago")).toBe("2026-10-29T01:00:00.000Z");
    expect(at("2026-10-28", "14:00", "America/Chicago")).toBe("2026-10-28T19:00:00.000Z");
    expect(at("2026-10-28", "14:00", "UTC")).toBe("2026-10-28T14:00:00.000Z");
    expect(at("2026-10-28", "14:30", "Asia/Kathmandu")).toBe("2026-10-28T08:45:00.000Z");
    expect(at("2026-10-28", "14:00", "Pacific/Kiritimati")).toBe("2026-10-28T00:00:00.000Z");
    expect(at("2026-10-28", "00:00", "Pacific/Kiritimati")).toBe("2026-10-27T10:00:00.000Z");
  });
  it("keeps the hour on both sides of a change of the clocks", () => {
    expect(at("2026-10-24", "14:00", "Europe/Berlin")).toBe("2026-10-24T12:00:00.000Z");
    expect(at("2026-10-26", "14:00", "Europe/Berlin")).toBe("2026-10-26T13:00:00.000Z");
  });
  it("that summer time skips is reached where the clock jumps; one that comes twice counts at first", () => {
    expect(at("2027-03-28", "02:30", "Europe/Berlin")).toBe("2027-03-28T01:00:00.000Z");
    expect(at("2026-10-25", "02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  });
  it("shows what was chosen on the wall of every zone, whatever its offset", () => {
    const zones = [
      "Pacific/Niue",
      "America/St_Johns",
      "Europe/London",
      "Asia/Kolkata",
      "Australia/Lord_Howe",
    ];
    for (const zone of [...zones, "Pacific/Chatham", "Pacific/Tongatapu"])
      for (const time of ["00:00", "09:30", "23:30"]) {
        const wall = clockTimeIn(dueAt({ on: "2026-12-01" as Day, time }, zone, NOW), zone);
        expect([
          wall.day,
          `${String(wall.hour).padStart(2, "0")}:${String(wall.minute).padStart(2, "0")}`,
        ]).toEqual(["2026-12-01", time]);
      }
  });
  it("at once is this moment for everybody", () => {
    expect(at("2026-10-15", AT_ONCE, "Asia/Tokyo")).toBe(NOW.toISOString());
  });
  it("is a full or half hour of a day that comes, within a year", () => {
    expect(SEND_TIMES).toHaveLength(48);
    expect(SEND_TIMES.every(isSendTime)).toBe(true);
    expect(["24:00", "9:00", "14:15", ""].some(isSendTime)).toBe(false);
    const today = "2026-10-15" as Day;
    expect(whyNotThen({ on: today, time: "00:00" }, today)).toBe("");
    expect(whyNotThen({ on: "2026-10-14" as Day, time: "14:00" }, today)).toMatch(/past/);
    expect(whyNotThen({ on: "2027-10-17" as Day, time: "14:00" }, today)).toMatch(/within a year/);
    expect(whyNotThen({ on: today, time: "14:10" }, today)).toMatch(/half hour/);
  });
});

describe("a look ahead", () => {
  const calendar = { workingDays: [1, 2, 3, 4, 5], holidays: [] };
  const zones = [
    { timeZone: "America/Chicago", count: 2 },
    { timeZone: "Asia/Tokyo", count: 3 },
    { timeZone: "Europe/Berlin", count: 5 },
  ];
  const look = (on: string, time: string) =>
    zoneHours(zones, { on: on as Day, time }, NOW, { quietFrom: 20, quietUntil: 7, calendar });
  it("lists the zones in the order in which they get it, and says where the hour has passed", () => {
    expect(look("2026-10-15", "16:30").map(({ timeZone, isPast }) => [timeZone, isPast])).toEqual([
      ["Asia/Tokyo", true],
      ["Europe/Berlin", false],
      ["America/Chicago", false],
    ]);
  });
  it("warns of quiet hours and quiet days, by the clock at which it really comes", () => {
    // In Tokyo it is eleven at night by now, and the hour has passed there.
    expect(look("2026-10-15", "16:30").map(({ quiet }) => quiet)).toEqual(["a quiet hour", "", ""]);
    expect(look("2026-10-17", "21:00").map(({ quiet }) => quiet)).toEqual(
      Array(3).fill("a quiet day, a quiet hour"),
    );
    expect(look("2026-10-19", "10:00").every(({ quiet }) => quiet === "")).toBe(true);
  });
});

describe("the pace", () => {
  const way = { ratePerHour: null, lastHour: 0, stillWaiting: 0, underWay: 0 };
  it("is a portion at once, and none while enough wait", () => {
    expect(roomFor(way)).toBe(LETTERS_AT_ONCE);
    expect(roomFor({ ...way, underWay: 700 })).toBe(300);
    expect(roomFor({ ...way, underWay: 751 })).toBe(0);
  });
  it("counts what left within the hour, and what waits from before for a road that opens", () => {
    const rated = { ...way, ratePerHour: 200 };
    expect(roomFor(rated)).toBe(200);
    expect(roomFor({ ...rated, lastHour: 150, underWay: 20 })).toBe(50);
    expect(roomFor({ ...rated, lastHour: 200 })).toBe(0);
    expect(roomFor({ ...rated, stillWaiting: 200, underWay: 200 })).toBe(0);
  });
  it("says how long it lasts", () => {
    expect([durationWords(10, null), durationWords(200, 200), durationWords(201, 200)]).toEqual([
      "",
      "",
      "about 1 hour",
    ]);
    expect(durationWords(10_000, 100)).toBe("about 5 days");
  });
});

describe("who lacks a value", () => {
  const reader = { name: "Jo Lindqvist", locale: "de", merge: { organisation: "Corvane" } };
  const content = (opening: string, german?: string): SnapshotContent => ({
    ...SAMPLE_SNAPSHOT,
    words: { ...SAMPLE_SNAPSHOT.words, opening },
    translations: german === undefined ? {} : { de: { ...SAMPLE_SNAPSHOT.words, opening: german } },
  });
  it("is told by the words of their own language, where a fallback is a value", () => {
    expect(
      lackingValues(content("Hello {{recipient.first_name}} of {{recipient.organisation}}"))(reader),
    ).toBe(false);
    expect(lackingValues(content("You are {{recipient.level}}"))(reader)).toBe(true);
    expect(lackingValues(content("You are {{recipient.level|somebody}}"))(reader)).toBe(false);
    expect(lackingValues(content("{{recipient.level}}", "Guten Tag"))(reader)).toBe(false);
    expect(lackingValues(content("Hello", "{{recipient.level}}"))(reader)).toBe(true);
  });
});

describe("what is asked for", () => {
  it("as a list, is an address that comes back the same; nonsense asks for nothing", () => {
    const filter = readRecipientFilter(
      new URLSearchParams("state=silent&version=V1&q=a%00b&zone=Asia/Tokyo&why=x"),
    );
    expect(filter).toEqual({ state: "silent", version: "V1", q: "ab", zone: "Asia/Tokyo", why: "" });
    expect(recipientListHref("COM-4", filter)).toBe(
      "/communications/COM-4/recipients?version=V1&state=silent&zone=Asia%2FTokyo&q=ab",
    );
    expect(readRecipientFilter(new URLSearchParams("state=open")).state).toBe("");
  });
  it("as an hour, is a day and a time, unless it is now; a rate is whole letters or none", () => {
    const form = { versions: "V:1", when: "hour", on: "2026-10-28", time: "14:00", rate: "" };
    expect(scheduleSchema.safeParse(form).data).toMatchObject({ rate: undefined, step: "look" });
    const wrong = (change: object) =>
      scheduleSchema.safeParse({ ...form, ...change }).error?.issues.map(({ path }) => path.join("."));
    expect(wrong({ on: "soon" })).toEqual(["on"]);
    expect(wrong({ time: "now" })).toEqual(["time"]);
    expect(wrong({ rate: "0" })).toEqual(["rate"]);
    expect(wrong({ rate: "1.5" })).toEqual(["rate"]);
    expect(wrong({ versions: "" })).toEqual(["versions"]);
    expect(scheduleSchema.safeParse({ versions: "V:1", when: "now" }).success).toBe(true);
  });
});
