import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criticalPath, type NetTask, saySlack } from "~/domain/tasks/critical-path";
import { isWorkingDay, workingDaysBetween } from "~/domain/workspace/working-days";
import { addDays, type Day } from "~/shared/calendar";

const weekdays = { workingDays: [1, 2, 3, 4, 5], holidays: [] as string[] };
/** A Thursday. */
const TODAY: Day = "2026-10-15";

const task = (number: number, change: Partial<NetTask> = {}): NetTask => ({
  id: `t${number}`,
  number,
  status: "todo",
  startOn: null,
  dueOn: null,
  waitsFor: [],
  ...change,
});
const around = (change: Partial<Parameters<typeof criticalPath>[1]> = {}) => ({
  today: TODAY,
  planStartOn: "2026-10-01" as Day,
  planEndOn: "2026-10-30" as Day,
  calendar: weekdays,
  ...change,
});
const chainOf = (tasks: NetTask[], change = {}) => criticalPath(tasks, around(change)).chain;

describe("the longest chain of open work", () => {
  test("goes through what is waited for, over weekends, to the last day of work", () => {
    // 1 takes Thu 15 to Mon 19 (three working days), 2 follows for two, 3 stands alone for one.
    const path = criticalPath(
      [
        task(1, { startOn: "2026-10-15", dueOn: "2026-10-19" }),
        task(2, { startOn: "2026-10-15", dueOn: "2026-10-16", waitsFor: ["t1"] }),
        task(3, { startOn: "2026-10-15", dueOn: "2026-10-15" }),
      ],
      around(),
    );
    expect(path.chain).toEqual(["t1", "t2"]);
    expect(path.tasks.get("t2")).toMatchObject({ begins: "2026-10-20", ends: "2026-10-21", late: true });
    expect(path).toMatchObject({ ends: "2026-10-21", spare: 7, guessed: 0 });
    // The chain shares one slack; what stands beside it may slip until the plan's end.
    expect(path.tasks.get("t1")).toMatchObject({ critical: true, slack: 7 });
    expect(path.tasks.get("t2")).toMatchObject({ critical: true, slack: 7 });
    expect(path.tasks.get("t3")).toMatchObject({ critical: false, slack: 11 });
  });
  test("a planned start leaves a gap, but the chain goes on behind it", () => {
    const tasks = [
      task(1, { startOn: "2026-10-15", dueOn: "2026-10-16" }),
      task(2, { startOn: "2026-10-26", dueOn: "2026-10-27", waitsFor: ["t1"] }),
      task(3, { startOn: "2026-10-15", dueOn: "2026-10-15" }),
    ];
    const path = criticalPath([...tasks, task(4, { dueOn: "2026-10-15", waitsFor: ["t3"] })], around());
    expect(path.chain).toEqual(["t1", "t2"]);
    // What comes first may use the gap as well as the days before the plan's end.
    expect([path.tasks.get("t1")?.slack, path.tasks.get("t2")?.slack]).toEqual([8, 3]);
  });
  test("what is done or cancelled holds nothing up and is on no chain", () => {
    const tasks = [
      task(1, { status: "done", startOn: "2026-10-01", dueOn: "2026-10-29" }),
      task(2, { status: "cancelled", dueOn: "2026-10-29" }),
      task(3, { startOn: "2026-10-15", dueOn: "2026-10-16", waitsFor: ["t1", "t2"] }),
    ];
    expect(chainOf(tasks)).toEqual(["t3"]);
    expect(criticalPath(tasks.slice(0, 2), around())).toMatchObject({ chain: [], ends: null, spare: null });
  });
  test("a year mistyped leads beyond no calendar, not even through many tasks", () => {
    const far = { startOn: "2026-10-15", dueOn: "9999-12-31" } as const;
    const path = criticalPath(
      Array.from({ length: 40 }, (_, at) => task(at + 1, { ...far, waitsFor: at ? [`t${at}`] : [] })),
      around(),
    );
    expect(path.chain).toHaveLength(40);
    expect(path.tasks.get("t1")).toMatchObject({ begins: "2026-10-15", ends: "2028-10-16", late: false });
  });
  test("what has begun takes what is left of it", () => {
    const begun = task(1, { status: "inProgress", startOn: "2026-10-05", dueOn: "2026-10-16" });
    expect(criticalPath([begun], around()).tasks.get("t1")).toMatchObject({ days: 2, ends: "2026-10-16" });
    const untouched = { ...begun, status: "todo" as const };
    expect(criticalPath([untouched], around()).tasks.get("t1")).toMatchObject({
      days: 10,
      ends: "2026-10-28",
    });
  });
  test("work that does not fit any more has a negative slack", () => {
    const path = criticalPath(
      [task(1, { startOn: "2026-10-15", dueOn: "2026-10-21" })],
      around({ planEndOn: "2026-10-16" }),
    );
    expect(path).toMatchObject({ spare: -3 });
    expect(saySlack(-3)).toBe("3 working days too late");
    expect(saySlack(1)).toBe("1 working day to spare");
  });
  test("holidays and other working days move it", () => {
    const one = [task(1, { startOn: "2026-10-15", dueOn: "2026-10-16" })];
    const ends = (change: Parameters<typeof around>[0]) => criticalPath(one, around(change)).ends;
    expect(ends({ calendar: { ...weekdays, holidays: ["2026-10-15"] } })).toBe("2026-10-16");
    // Sunday to Thursday: the Friday is none of its days.
    expect(ends({ calendar: { workingDays: [7, 1, 2, 3, 4], holidays: [] } })).toBe("2026-10-15");
    expect(ends({ calendar: { workingDays: [], holidays: [] } })).not.toBeNull();
  });
  test("without an end there is a chain and no slack; without dates a task counts as one day", () => {
    const path = criticalPath([task(1), task(2, { waitsFor: ["t1"] })], around({ planEndOn: null }));
    expect(path).toMatchObject({ chain: ["t1", "t2"], spare: null, guessed: 2, ends: "2026-10-16" });
    expect(path.tasks.get("t1")?.slack).toBeNull();
  });
  test("a circle that should not be there ends all the same", () => {
    expect(chainOf([task(1, { waitsFor: ["t2"] }), task(2, { waitsFor: ["t1"] })])).toHaveLength(2);
  });
});

test("in any net nothing begins before what it waits for has ended, and the chain is one", () => {
  const nets = fc.array(
    fc.record({
      start: fc.option(fc.integer({ min: -20, max: 40 }), { nil: null }),
      length: fc.integer({ min: 0, max: 12 }),
      status: fc.constantFrom("todo" as const, "inProgress" as const, "blocked" as const, "done" as const),
      waits: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const calendars = fc.record({
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    holidays: fc.array(
      fc.integer({ min: 0, max: 60 }).map((days) => addDays(TODAY, days)),
      { maxLength: 5 },
    ),
  });
  fc.assert(
    fc.property(nets, calendars, (rows, calendar) => {
      const tasks = rows.map((row, at) =>
        task(at + 1, {
          status: row.status,
          startOn: row.start === null ? null : addDays(TODAY, row.start),
          dueOn: row.start === null ? null : addDays(TODAY, row.start + row.length),
          // Only backwards, as the product allows.
          waitsFor: row.waits.filter((other) => other < at).map((other) => `t${other + 1}`),
        }),
      );
      const path = criticalPath(tasks, around({ calendar, planEndOn: "2026-12-31" }));
      for (const each of tasks) {
        const own = path.tasks.get(each.id);
        if (!own) continue;
        expect(isWorkingDay(own.begins, calendar) && isWorkingDay(own.ends, calendar)).toBe(true);
        expect(own.begins >= TODAY).toBe(true);
        for (const id of each.waitsFor) {
          const first = path.tasks.get(id);
          if (first) expect(first.ends < own.begins).toBe(true);
          // Whoever is waited for may slip no further than those who wait.
          if (first)
            expect(first.slack ?? 0).toBeLessThanOrEqual(
              (own.slack ?? 0) + workingDaysBetween(first.ends, own.begins, calendar),
            );
        }
      }
      for (let at = 1; at < path.chain.length; at += 1) {
        expect(tasks.find(({ id }) => id === path.chain[at])?.waitsFor).toContain(path.chain[at - 1]);
      }
      const last =
        [...path.tasks.values()]
          .map(({ ends }) => ends)
          .sort()
          .at(-1) ?? null;
      expect(path.ends).toBe(last);
    }),
    { numRuns: 300 },
  );
});
