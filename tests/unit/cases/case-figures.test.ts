import { describe, expect, test } from "vitest";
import { type CaseDays, figureTable, medianOf } from "~/domain/cases/case-figures";
import { addWorkingDays, holidaysOf, workingDaysBetween } from "~/domain/workspace/working-days";

const WEEK = { workingDays: [1, 2, 3, 4, 5], holidays: ["2026-09-07"] };

describe("working days", () => {
  test("weekends and holidays are passed over", () => {
    // A Friday before a long weekend.
    expect(addWorkingDays("2026-09-04", 1, WEEK)).toBe("2026-09-08");
    expect(addWorkingDays("2026-09-04", 0, WEEK)).toBe("2026-09-04");
    expect(addWorkingDays("2026-08-31", 10, WEEK)).toBe("2026-09-15");
    expect(workingDaysBetween("2026-09-04", "2026-09-08", WEEK)).toBe(1);
    expect(workingDaysBetween("2026-09-05", "2026-09-06", WEEK)).toBe(0);
    expect(workingDaysBetween("2026-09-08", "2026-09-04", WEEK)).toBe(0);
  });
  test("counting on and counting between agree on every day of a year", () => {
    for (let count = 1; count < 260; count += 7)
      expect(workingDaysBetween("2026-01-01", addWorkingDays("2026-01-01", count, WEEK), WEEK)).toBe(count);
  });
  test("a calendar without a working day does not go on for ever", () => {
    expect(addWorkingDays("2026-01-01", 3, { workingDays: [], holidays: [] })).toBe("2027-01-05");
  });
  test("holidays are read as they are kept, and nothing else is", () => {
    expect(holidaysOf([{ day: "2026-12-25", name: "Christmas" }, { day: "soon" }, 7, null])).toEqual([
      "2026-12-25",
    ]);
    expect(holidaysOf("2026-12-25")).toEqual([]);
  });
});

describe("how long customers wait", () => {
  const row = (change: Partial<CaseDays>): CaseDays => ({
    tier: "I",
    openedOn: "2026-08-31",
    acknowledgedOn: "2026-09-01",
    acknowledgeBy: "2026-09-01",
    resolvedOn: null,
    resolveBy: "2026-09-15",
    count: 1,
    ...change,
  });

  test("the median is the middle of those who came so far, however they are counted", () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([[4, 1]])).toBe(4);
    expect(
      medianOf([
        [1, 3],
        [9, 1],
      ]),
    ).toBe(1);
    expect(
      medianOf([
        [9, 2],
        [1, 2],
      ]),
    ).toBe(5);
  });

  test("whoever was never served counts against the share, but has no time", () => {
    const { all } = figureTable(
      [
        row({ count: 3 }),
        row({ acknowledgedOn: "2026-09-03" }),
        row({ acknowledgedOn: null }),
        // Its day has not come yet: nobody can tell.
        row({
          openedOn: "2026-10-15",
          acknowledgedOn: null,
          acknowledgeBy: "2026-10-16",
          resolveBy: "2026-10-29",
        }),
      ],
      "2026-10-15",
      WEEK,
    );
    expect(all.opened).toBe(6);
    expect(all.acknowledge).toEqual({ done: 4, median: 1, judged: 5, inTime: 3 });
    expect(all.resolve).toEqual({ done: 0, median: null, judged: 5, inTime: 0 });
  });

  test("months come newest first, tiers in their order, and both add up to all", () => {
    const rows = [row({}), row({ tier: null, openedOn: "2026-07-31" }), row({ tier: "III", count: 4 })];
    const table = figureTable(rows, "2026-10-15", WEEK);
    expect(table.months.map(({ key, opened }) => [key, opened])).toEqual([
      ["2026-08", 5],
      ["2026-07", 1],
    ]);
    expect(table.tiers.map(({ key, opened }) => [key, opened])).toEqual([
      ["I", 1],
      ["III", 4],
      ["none", 1],
    ]);
    for (const part of [table.months, table.tiers])
      expect(part.reduce((sum, { acknowledge }) => sum + acknowledge.judged, 0)).toBe(
        table.all.acknowledge.judged,
      );
  });
});
