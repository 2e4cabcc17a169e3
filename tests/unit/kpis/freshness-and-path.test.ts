import { describe, expect, test } from "vitest";
import { freshnessOf, freshnessWords, nextReadingOn } from "~/domain/kpis/freshness";
import { expectedOn, pathOf, standOf } from "~/domain/kpis/kpi-path";
import { healthOf } from "~/domain/plans/health";
import type { PlanStatus } from "~/domain/plans/plan";
import type { Day } from "~/shared/calendar";
import { plan as aPlan } from "../plans/a-plan";

const plan = { status: "acting" as PlanStatus, startOn: "2026-05-04" as Day, startedOn: "2026-05-04" as Day };
const monthly = (...days: Day[]) => ({
  frequency: "monthly" as const,
  readings: days.map((day) => ({ day })),
});

describe("the freshness of readings", () => {
  test("asks for the next one a rhythm after the last, and a month's end after a month's end", () => {
    expect(nextReadingOn("2026-01-31", "monthly")).toBe("2026-02-28");
    expect(nextReadingOn("2026-02-28", "monthly")).toBe("2026-03-31");
    expect(nextReadingOn("2026-09-15", "monthly")).toBe("2026-10-15");
    expect(nextReadingOn("2026-09-30", "quarterly")).toBe("2026-12-31");
    expect(nextReadingOn("2026-09-30", "weekly")).toBe("2026-10-07");
    expect(nextReadingOn("2026-12-31", "daily")).toBe("2027-01-01");
  });

  test("is fresh, due on the day, and stale when the rhythm is over by half of it again", () => {
    const kpi = monthly("2026-09-15");
    expect(freshnessOf(kpi, plan, "2026-10-14")).toMatchObject({
      state: "fresh",
      nextOn: "2026-10-15",
      daysLate: 0,
    });
    expect(freshnessOf(kpi, plan, "2026-10-15")).toMatchObject({ state: "due", daysLate: 0 });
    expect(freshnessOf(kpi, plan, "2026-11-01").state).toBe("due");
    expect(freshnessOf(kpi, plan, "2026-11-02")).toMatchObject({ state: "stale", daysLate: 18 });
  });

  test("counts from the start where nothing was read since; what was read before tells of the baseline", () => {
    const kpi = monthly("2026-03-31", "2026-04-30");
    expect(freshnessOf(kpi, plan, "2026-05-20")).toMatchObject({
      lastOn: "2026-04-30",
      nextOn: "2026-06-04",
      state: "fresh",
    });
    expect(freshnessOf(monthly(), plan, "2026-06-30")).toMatchObject({ lastOn: null, state: "stale" });
  });

  test("is asked of running plans alone, and no reading of the future speaks", () => {
    for (const status of ["defining", "inReview", "approved", "closed", "onHold", "cancelled"] as const) {
      expect(freshnessOf(monthly(), { ...plan, status }, "2027-01-01")).toMatchObject({
        state: "notAsked",
        nextOn: null,
      });
    }
    expect(freshnessOf(monthly("2026-09-15", "2026-12-01"), plan, "2026-10-01").lastOn).toBe("2026-09-15");
  });

  test("says so in words", () => {
    const words = (today: Day) =>
      freshnessWords(freshnessOf(monthly("2026-09-15"), plan, today), today, "en");
    expect(words("2026-10-01")).toBe("next reading due 15 Oct 2026");
    expect(words("2026-10-15")).toBe("a reading is due today");
    expect(words("2026-10-20")).toBe("a reading is due since 15 Oct 2026");
  });
});

describe("the path of a KPI", () => {
  const days = { startOn: "2026-05-04" as Day, startedOn: "2026-05-04" as Day, endOn: "2026-09-27" as Day };
  const kpi = (...readings: { day: Day; value: string }[]) => ({ baseline: "27", target: "10", readings });

  test("runs straight from baseline at the start to target at the end, and stays there", () => {
    const path = pathOf(kpi(), days);
    expect(path).toEqual({ from: "2026-05-04", to: "2026-09-27", baseline: "27", target: "10" });
    expect(expectedOn(days.startedOn && { from: days.startedOn, to: days.endOn }, "2026-01-01")).toBe(0);
    expect(expectedOn({ from: days.startedOn, to: days.endOn }, "2026-07-16")).toBeCloseTo(0.5);
    expect(expectedOn({ from: days.startedOn, to: days.endOn }, "2027-01-01")).toBe(1);
  });

  test("needs a way to go and an end", () => {
    expect(pathOf({ baseline: "10", target: "10.0" }, days)).toBeNull();
    expect(pathOf(kpi(), { ...days, endOn: null })).toBeNull();
    expect(standOf({ ...kpi(), target: null }, days, "2026-08-01").kind).toBe("noPath");
  });

  test.each([
    ["9.9", "reached"],
    ["16", "onPath"],
    ["22", "behind"],
    ["25", "farBehind"],
  ])("%s days two thirds of the way: %s", (value, kind) => {
    expect(standOf(kpi({ day: "2026-08-10", value }), days, "2026-10-15").kind).toBe(kind);
  });

  test("is unread until a reading since the start", () => {
    expect(standOf(kpi({ day: "2026-04-30", value: "26" }), days, "2026-10-15").kind).toBe("unread");
  });
});

test("health says of a KPI what its page says: its path, and that a reading is owed", () => {
  const [kpi] = aPlan().kpis;
  if (!kpi) throw new Error("no KPI");
  const facts = aPlan({
    status: "acting",
    startOn: "2026-07-01",
    startedOn: "2026-07-01",
    endOn: "2026-12-31",
    today: "2026-10-01",
    tasks: [],
    checkIns: [],
    kpis: [{ ...kpi, readings: [{ id: "r", day: "2026-07-31", value: "78", n: null }] }],
  });
  expect(freshnessOf(kpi, facts, facts.today).state).toBe("stale");
  expect(healthOf(facts)).toMatchObject({
    status: "atRisk",
    reasons: ["First-visit fix was last read on 31 Jul 2026: a reading is due."],
  });
});
