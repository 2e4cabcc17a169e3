import { describe, expect, it } from "vitest";
import { longestSilence, silenceOf, silenceWords, silentTooLongOn } from "~/domain/audiences/silence";
import {
  calendarRow,
  parseQuarter,
  quarterBeside,
  quarterCode,
  quarterIn,
  quarterOf,
} from "~/domain/audiences/silence-calendar";
import type { Day } from "~/shared/calendar";

const today: Day = "2026-10-15";

describe("silence towards an audience", () => {
  it("counts from the last message, and from the register where there was none", () => {
    const told = silenceOf({ lastOn: "2026-09-04", madeOn: "2026-09-01", cadenceDays: 30, today });
    expect(told).toMatchObject({ since: "2026-09-04", days: 41, beyond: 11 });
    expect(silenceWords(told)).toBe("Silent since 4 Sep 2026: 41 days, limit 30 days");
    const never = silenceOf({ lastOn: null, madeOn: "2026-10-14", cadenceDays: null, today });
    expect(never).toMatchObject({ since: "2026-10-14", days: 1, beyond: null });
    expect(silenceWords(never)).toBe("Never told anything since 14 Oct 2026: 1 day");
    expect(silenceWords(silenceOf({ lastOn: today, madeOn: today, cadenceDays: 1, today }))).toBe(
      "Told today; limit 1 day",
    );
  });

  it("is too long on the day after its last promised one", () => {
    const day = silentTooLongOn("2026-09-04", 30);
    expect(day).toBe("2026-10-05");
    expect(
      silenceOf({ lastOn: "2026-09-04", madeOn: today, cadenceDays: 30, today: "2026-10-04" }).beyond,
    ).toBe(0);
    expect(silenceOf({ lastOn: "2026-09-04", madeOn: today, cadenceDays: 30, today: day }).beyond).toBe(1);
  });

  it("was longest between two messages or until today", () => {
    const toldOn: Day[] = ["2026-09-04", "2026-01-22", "2027-01-01"];
    expect(longestSilence({ toldOn, madeOn: "2026-01-01", today })).toEqual({
      from: "2026-01-22",
      until: "2026-09-04",
      days: 225,
    });
    expect(longestSilence({ toldOn: [], madeOn: "2026-10-05", today })).toMatchObject({ days: 10 });
    // What was told before the register is known all the same.
    expect(longestSilence({ toldOn: ["2026-06-01"], madeOn: "2026-10-05", today })).toMatchObject({
      days: 136,
    });
  });
});

describe("the calendar of silence", () => {
  it("knows its quarters", () => {
    expect(quarterIn("2026-12-31")).toEqual({ year: 2026, quarter: 4 });
    expect(quarterBeside({ year: 2026, quarter: 4 }, 1)).toEqual({ year: 2027, quarter: 1 });
    expect(quarterBeside({ year: 2026, quarter: 1 }, -1)).toEqual({ year: 2025, quarter: 4 });
    expect(parseQuarter("2026-Q3")).toEqual({ year: 2026, quarter: 3 });
    expect(parseQuarter("2026-Q5")).toBeNull();
    expect(parseQuarter(null)).toBeNull();
    expect(quarterCode({ year: 2026, quarter: 3 })).toBe("2026-Q3");
    const { weeks, firstDay, lastDay } = quarterOf(2026, 4);
    expect([firstDay, lastDay]).toEqual(["2026-10-01", "2026-12-31"]);
    expect([weeks.at(0)?.monday, weeks.at(-1)?.sunday, weeks.length]).toEqual([
      "2026-09-28",
      "2027-01-03",
      14,
    ]);
  });

  it("draws messages in their weeks and silence beyond what was promised", () => {
    const row = calendarRow(
      {
        id: "1",
        name: "Employees",
        cadenceDays: 14,
        madeOn: "2026-07-08",
        spoken: [
          { code: "COM-7", subject: "Later", day: "2026-10-28", kind: "scheduled" },
          { code: "COM-8", subject: "Then", day: "2026-09-04", kind: "told" },
        ],
      },
      quarterOf(2026, 4),
      today,
    );
    expect(row.weeks.map(({ state }) => state).slice(0, 6)).toEqual([
      "beyond",
      "beyond",
      "beyond",
      "ahead",
      "scheduled",
      "ahead",
    ]);
    expect(row.weeks[0]).toMatchObject({ beyond: 16 });
    expect(row.weeks[2]).toMatchObject({ beyond: 27 });
    expect(row.silence).toMatchObject({ days: 41, beyond: 27 });
    expect(row.messages.map(({ code }) => code)).toEqual(["COM-7"]);
    expect(row).toMatchObject({ owedOn: null, next: { code: "COM-7" } });
    // Within its promise, the week in which the promise ends is marked, unless something is scheduled before.
    const owed = (spoken: Parameters<typeof calendarRow>[0]["spoken"]) =>
      calendarRow(
        { id: "1", name: "E", cadenceDays: 60, madeOn: "2026-09-04", spoken },
        quarterOf(2026, 4),
        today,
      );
    expect(owed([])).toMatchObject({ owedOn: "2026-11-03" });
    expect(owed([]).weeks.find(({ state }) => state === "due")?.monday).toBe("2026-11-02");
    const kept = owed([{ code: "COM-7", subject: "", day: "2026-11-03", kind: "scheduled" }]);
    expect(kept.owedOn).toBeNull();
    expect(kept.weeks.some(({ state }) => state === "due")).toBe(false);
    const before = calendarRow(
      { id: "1", name: "E", cadenceDays: 14, madeOn: "2026-07-08", spoken: [] },
      quarterOf(2026, 3),
      today,
    );
    expect(before.weeks.map(({ state }) => state).slice(0, 4)).toEqual([
      "ahead",
      "within",
      "within",
      "beyond",
    ]);
    expect(
      calendarRow(
        { id: "1", name: "E", cadenceDays: null, madeOn: "2026-07-08", spoken: [] },
        quarterOf(2026, 3),
        today,
      ).weeks[1]?.state,
    ).toBe("quiet");
  });
});
