import { describe, expect, test } from "vitest";
import { countedFrom, listOccurrences, type SeriesRule, shiftedDay } from "~/domain/series/occurrences";
import { type Recurrence, readRule, ruleOf, sayRecurrence, USUAL } from "~/domain/series/recurrence";
import { seriesSchema } from "~/domain/series/series.schema";
import { type Day, lastDayOfMonth, weekdayOf } from "~/shared/calendar";

const WORK = [1, 2, 3, 4, 5];
const calendar = { workingDays: WORK, holidays: ["2026-12-25"] };
const open = { calendar, planEndOn: null };

const series = (change: Partial<Recurrence>, rest: Partial<SeriesRule> = {}): SeriesRule => ({
  rule: ruleOf({ ...USUAL, ...change }, WORK),
  firstDueOn: "2026-10-05",
  firstNumber: 1,
  untilOn: null,
  shift: "none",
  ...rest,
});
const daysOf = (rule: SeriesRule, take = 5, around: Parameters<typeof listOccurrences>[1] = open) =>
  listOccurrences(rule, around, { after: 0, take }).map(({ day }) => day);

describe("the rule", () => {
  test.each<[Partial<Recurrence>, string, string]>([
    [{ weekdays: [1] }, "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO", "every week on Monday"],
    [
      { every: 2, weekdays: [1, 4] },
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
      "every second week on Monday and Thursday",
    ],
    [{ unit: "day", every: 3 }, "FREQ=DAILY;INTERVAL=3", "every 3 days"],
    [{ unit: "month", monthDay: 15 }, "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15", "every month on day 15"],
    [
      { unit: "month", monthDay: 31 },
      "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
      "every month on the last day",
    ],
    [
      { unit: "month", monthly: "lastWorking" },
      "FREQ=MONTHLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "every month on the last working day",
    ],
    [
      { unit: "month", monthly: "nth", nth: -1, weekday: 5 },
      "FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR",
      "every month on the last Friday",
    ],
    [{ unit: "day", count: 4 }, "FREQ=DAILY;INTERVAL=1;COUNT=4", "every day"],
  ])("is written, read back and said: %j", (change, rule, words) => {
    const recurrence = { ...USUAL, ...change };
    expect(ruleOf(recurrence, WORK)).toBe(rule);
    expect(sayRecurrence(recurrence)).toBe(words);
    expect(ruleOf(readRule(rule), WORK)).toBe(rule);
  });
});

describe("the days", () => {
  test("every week, every second week, every month on its last working day", () => {
    expect(daysOf(series({ weekdays: [1] }), 3)).toEqual(["2026-10-05", "2026-10-12", "2026-10-19"]);
    expect(daysOf(series({ every: 2, weekdays: [1] }), 3)).toEqual([
      "2026-10-05",
      "2026-10-19",
      "2026-11-02",
    ]);
    const monthly = daysOf(
      series({ unit: "month", monthly: "lastWorking" }, { firstDueOn: "2026-10-30" }),
      4,
    );
    expect(monthly).toEqual(["2026-10-30", "2026-11-30", "2026-12-31", "2027-01-29"]);
  });
  test("the 31st is the last day of a shorter month, and comes every month", () => {
    const days = daysOf(series({ unit: "month", monthDay: 31 }, { firstDueOn: "2027-01-31" }), 12);
    expect(days).toHaveLength(12);
    for (const day of days) expect(day).toBe(lastDayOfMonth(day));
  });
  test("the first is the task's own day, whatever the rule says; then the rule counts", () => {
    const days = daysOf(series({ weekdays: [1] }, { firstDueOn: "2026-10-07" }), 3);
    expect(days).toEqual(["2026-10-07", "2026-10-12", "2026-10-19"]);
  });
  test("none lies beyond the plan, the series' own end, or the count", () => {
    const weekly = series({ weekdays: [1] });
    expect(daysOf(weekly, 9, { calendar, planEndOn: "2026-10-20" })).toHaveLength(3);
    expect(daysOf({ ...weekly, untilOn: "2026-10-12" }, 9)).toHaveLength(2);
    expect(daysOf(series({ weekdays: [1], count: 4 }), 9)).toHaveLength(4);
  });
  test("a quiet day is moved from, and two that fall together are one", () => {
    expect(shiftedDay("2026-12-25", "before", calendar)).toBe("2026-12-24");
    expect(shiftedDay("2026-12-25", "after", calendar)).toBe("2026-12-28");
    expect(shiftedDay("2026-12-25", "none", calendar)).toBe("2026-12-25");
    const daily = daysOf(series({ unit: "day" }, { firstDueOn: "2026-10-08", shift: "after" }), 4);
    expect(daily).toEqual(["2026-10-08", "2026-10-09", "2026-10-12", "2026-10-13"]);
  });
  test("no clock moves them: both borders of summer time, in any zone of this machine", () => {
    for (const firstDueOn of ["2026-03-01", "2026-10-18"] as Day[]) {
      const days = daysOf(series({ weekdays: [7] }, { firstDueOn }), 8);
      expect(days.every((day) => weekdayOf(day) === 7)).toBe(true);
    }
  });
  test("counted anew from one of them, as many are left as before", () => {
    const rule = series({ weekdays: [1], count: 5 });
    const all = listOccurrences(rule, open, { after: 0, take: 9 });
    const third = all[2];
    if (!third) throw new Error("There is no third.");
    const anew = listOccurrences({ ...rule, ...countedFrom(rule, third) }, open, { after: 2, take: 9 });
    expect(anew).toEqual(all.slice(2));
  });
});

describe("its form", () => {
  const parse = (input: Record<string, unknown>) => seriesSchema.safeParse(input);
  test("asks for weekdays, an end that was chosen, and whole numbers", () => {
    const fieldsOf = (input: Record<string, unknown>) => {
      const result = parse(input);
      return result.success ? [] : result.error.issues.map((issue) => issue.path.join("."));
    };
    expect(fieldsOf({ unit: "week" })).toEqual(["weekdays"]);
    expect(fieldsOf({ unit: "day", ends: "on", untilOn: "2026-02-30" })).toEqual(["untilOn"]);
    expect(fieldsOf({ unit: "day", ends: "after", count: "1" })).toEqual(["count"]);
    expect(fieldsOf({ unit: "day", every: "0" })).toEqual(["every"]);
    expect(fieldsOf({ unit: "day", every: "1.5" })).toEqual(["every"]);
    expect(fieldsOf({ unit: "week", weekdays: ["1", "5", "9"] })).toEqual([]);
  });
});
