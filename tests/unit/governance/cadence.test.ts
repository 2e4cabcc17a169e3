import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  nextOccurrence,
  occurrenceState,
  occurrencesBetween,
  RHYTHMS,
  type WorkingCalendar,
  workingDayFor,
} from "~/domain/governance/cadence";
import { readCadence, readOccurrences } from "~/domain/governance/cadence-view";
import { addDays, type Day, monthOf, weekdayOf } from "~/shared/calendar";

const WEEK: WorkingCalendar = { workingDays: [1, 2, 3, 4, 5], holidays: new Set() };
const due = (firstOn: Day, rhythm: (typeof RHYTHMS)[number], from: Day, to: Day, calendar = WEEK) =>
  occurrencesBetween({ firstOn, rhythm }, from, to, calendar).map((each) => each.due);

describe("dates of a rhythm", () => {
  test("a monthly one of the 31st keeps to month ends, and to working days within the month", () => {
    expect(due("2026-01-31", "monthly", "2026-01-01", "2026-06-30")).toEqual([
      // 31 January and 28 February are Saturdays, 31 May a Sunday: the Friday before stays in its month.
      "2026-01-30",
      "2026-02-27",
      "2026-03-31",
      "2026-04-30",
      "2026-05-29",
      "2026-06-30",
    ]);
  });
  test("a leap day comes back as the last of February", () => {
    expect(due("2024-02-29", "yearly", "2024-01-01", "2028-12-31")).toEqual([
      "2024-02-29",
      "2025-02-28",
      "2026-02-27",
      "2027-02-26",
      "2028-02-29",
    ]);
  });
  test("a weekly one skips holidays forward", () => {
    const calendar = { ...WEEK, holidays: new Set(["2026-10-05", "2026-10-06"]) };
    expect(due("2026-09-28", "weekly", "2026-09-28", "2026-10-12", calendar)).toEqual([
      "2026-09-28",
      "2026-10-07",
      "2026-10-12",
    ]);
  });
  test("quarters count three months from the first day", () => {
    expect(due("2026-04-20", "quarterly", "2026-01-01", "2027-02-01")).toEqual([
      "2026-04-20",
      "2026-07-20",
      "2026-10-20",
      "2027-01-20",
    ]);
  });
  test("another working week is kept, and none at all leaves the day alone", () => {
    expect(workingDayFor("2026-10-16", { workingDays: [7, 1, 2, 3, 4], holidays: new Set() }, "weekly")).toBe(
      "2026-10-18",
    );
    expect(workingDayFor("2026-10-17", { workingDays: [], holidays: new Set() }, "weekly")).toBe(
      "2026-10-17",
    );
  });
  test("nothing is due before the first day", () => {
    expect(due("2026-10-20", "weekly", "2026-01-01", "2026-10-19")).toEqual([]);
    expect(nextOccurrence({ firstOn: "2030-01-01", rhythm: "yearly" }, "2026-01-01", WEEK)?.due).toBe(
      "2030-01-01",
    );
  });

  const day = fc.integer({ min: 0, max: 20_000 }).map((number) => addDays("1995-01-01", number));
  test("any window of any rhythm: sorted, inside, on working days, months kept, and cut anywhere the same", () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...RHYTHMS),
        day,
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 800 }),
        (firstOn, rhythm, from, first, second) => {
          const middle = addDays(from, first);
          const to = addDays(middle, second);
          const whole = occurrencesBetween({ firstOn, rhythm }, from, to, WEEK);
          for (const each of whole) {
            expect(each.due >= from && each.due <= to).toBe(true);
            expect(weekdayOf(each.due)).toBeLessThanOrEqual(5);
            if (rhythm !== "weekly") expect(monthOf(each.due)).toBe(monthOf(each.planned));
          }
          expect(whole.map((each) => each.planned)).toEqual(whole.map((each) => each.planned).sort());
          const parts = [
            ...occurrencesBetween({ firstOn, rhythm }, from, middle, WEEK),
            ...occurrencesBetween({ firstOn, rhythm }, addDays(middle, 1), to, WEEK),
          ];
          expect(parts).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("what became of a date", () => {
  const today = "2026-10-15" as const;
  test.each([
    ["2026-10-20", "2026-10-27", null, "ahead"],
    ["2026-10-15", "2026-10-22", null, "today"],
    ["2026-10-13", "2026-10-20", null, "late"],
    ["2026-10-08", "2026-10-15", null, "missed"],
    ["2026-10-06", "2026-10-13", null, "missed"],
    ["2026-10-06", null, null, "late"],
    ["2026-10-06", "2026-10-13", "held", "held"],
    ["2026-10-06", "2026-10-13", "missed", "missed"],
  ] as const)("due %s, next %s, recorded %s: %s", (dueOn, next, recorded, state) => {
    expect(occurrenceState(dueOn, next, today, recorded)).toBe(state);
  });

  const entry = {
    firstOn: "2026-09-22" as const,
    rhythm: "weekly" as const,
    endedOn: null,
    held: [
      {
        day: "2026-09-29" as const,
        outcome: "held" as const,
        heldOn: "2026-09-29" as const,
        note: "",
        by: "Mara",
      },
    ],
  };
  test("counts, the open date and the next one", () => {
    const reading = readCadence(entry, today, WEEK);
    expect(reading).toMatchObject({
      held: 1,
      missed: 2,
      open: { due: "2026-10-13" },
      next: { due: "2026-10-20" },
    });
  });
  test("a rhythm that has ended is due no more", () => {
    const ended = { ...entry, endedOn: "2026-10-07" as const };
    expect(readCadence(ended, today, WEEK).next).toBeNull();
    expect(readOccurrences(ended, "2026-09-01", "2026-12-31", today, WEEK).map((each) => each.due)).toEqual([
      "2026-09-22",
      "2026-09-29",
      "2026-10-06",
    ]);
  });
});
