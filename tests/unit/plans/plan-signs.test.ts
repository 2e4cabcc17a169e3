import { describe, expect, test } from "vitest";
import { daysOverdue, healthOf } from "~/domain/plans/health";
import { inhibitorsOf } from "~/domain/plans/inhibitors";
import { countsAsLoad, paceOf } from "~/domain/plans/load";
import { PLAN_STATUSES, parsePlanCode, planCode } from "~/domain/plans/plan";
import type { KpiReadingFact, PlanFacts, TaskFact } from "~/domain/plans/plan-facts";
import { day, hana, monitored, plan, slogan } from "./a-plan";

/** In the middle of its time: started 1 July, due 31 December, looked at on 1 October. */
function acting(changes: Partial<PlanFacts> = {}): PlanFacts {
  const base = monitored();
  return {
    ...base,
    status: "acting",
    implementedOn: null,
    effectiveOn: null,
    proof: null,
    startOn: day("2026-07-01"),
    startedOn: day("2026-07-01"),
    endOn: day("2026-12-31"),
    today: day("2026-10-01"),
    ...changes,
  };
}
const read = (value: string, at = "2026-10-01"): Partial<PlanFacts> => {
  const readings: KpiReadingFact[] = [{ id: "r1", day: day(at), value, n: null }];
  return { kpis: plan().kpis.map((kpi) => ({ ...kpi, readings })) };
};
const withTask = (changes: Partial<TaskFact>): TaskFact[] => [
  { ...(plan().tasks[0] as TaskFact), ...changes },
];

describe("health", () => {
  test("exists for running plans alone", () => {
    for (const status of PLAN_STATUSES) {
      const health = healthOf(acting({ status, ...read("78") }));
      expect(health !== null, status).toBe(status === "acting" || status === "monitoring");
    }
  });

  test("follows the straight path from baseline to target", () => {
    expect(healthOf(acting(read("78")))).toMatchObject({ status: "onTrack" });
    expect(healthOf(acting(read("74.5")))).toMatchObject({ status: "atRisk" });
    expect(healthOf(acting(read("70")))).toMatchObject({ status: "offTrack" });
    expect(healthOf(acting(read("85")))?.reasons[0]).toBe("First-visit fix 85 % has reached its target.");
    expect(healthOf(acting(read("70")))?.reasons[0]).toBe(
      "First-visit fix 70 % is behind its path to 85: -7 % of the way on 1 Oct 2026, 50 % expected.",
    );
  });

  test("a falling KPI is read the right way round", () => {
    const kpis = plan().kpis.map((kpi) => ({
      ...kpi,
      direction: "down" as const,
      baseline: "27",
      target: "10",
      readings: [{ id: "r", day: day("2026-10-01"), value: "19", n: null }],
    }));
    expect(healthOf(acting({ kpis }))).toMatchObject({ status: "onTrack" });
  });

  test("judges the last reading since the start, and no reading of the future", () => {
    const kpis = plan().kpis.map((kpi) => ({
      ...kpi,
      readings: ["2026-06-01:60", "2026-09-30:78", "2026-10-02:10"].map((text, at) => ({
        id: `r${at}`,
        day: day(text.slice(0, 10)),
        value: text.slice(11),
        n: null,
      })),
    }));
    expect(healthOf(acting({ kpis }))).toMatchObject({ status: "onTrack" });
  });

  test("late tasks, missed check-ins and an overdue end say so, the gravest first", () => {
    const late = healthOf(
      acting({ ...read("78"), tasks: withTask({ status: "todo", dueOn: day("2026-09-20") }) }),
    );
    expect(late).toMatchObject({ status: "atRisk", reasons: ["1 task late, the longest by 11 days."] });
    const veryLate = withTask({ status: "inProgress", dueOn: day("2026-09-10") });
    expect(healthOf(acting({ ...read("78"), tasks: veryLate }))).toMatchObject({ status: "offTrack" });
    const missed = { id: "c", day: day("2026-09-01"), version: 1, heldOn: null, customersSay: "" };
    expect(healthOf(acting({ ...read("78"), checkIns: [missed] }))).toMatchObject({ status: "atRisk" });
    expect(healthOf(acting({ ...read("78"), checkIns: [missed, { ...missed, id: "c2" }] }))).toMatchObject({
      status: "offTrack",
    });
    const overdue = healthOf(acting({ ...read("90"), endOn: day("2026-09-13"), checkIns: [missed] }));
    expect(overdue?.reasons).toEqual(["Overdue by 18 days.", "1 check-in missed."]);
  });

  test("is too early before a reading was due, at risk when one is owed", () => {
    const kpis = plan().kpis;
    expect(healthOf(acting({ kpis, today: day("2026-07-20") }))).toMatchObject({ status: "tooEarly" });
    expect(healthOf(acting({ kpis }))).toMatchObject({
      status: "atRisk",
      reasons: ["First-visit fix has no reading since the start."],
    });
  });

  test("an outcome steers no plan", () => {
    const outcome = plan().kpis.map((kpi) => ({ ...kpi, type: "outcome" as const }));
    expect(healthOf(acting({ kpis: outcome }))).toMatchObject({ status: "tooEarly" });
  });

  test("overdue ends with implemented", () => {
    const facts = { endOn: day("2026-09-27"), today: day("2026-10-15") };
    expect(daysOverdue({ ...facts, status: "acting" })).toBe(18);
    expect(daysOverdue({ ...facts, status: "monitoring" })).toBe(0);
    expect(daysOverdue({ ...facts, status: "acting", endOn: facts.today })).toBe(0);
  });
});

describe("inhibitors 1 and 3", () => {
  const numbers = (facts: PlanFacts) => inhibitorsOf(facts).map(({ number }) => number);

  test("a slogan shows both after fourteen days, not before", () => {
    expect(numbers(slogan())).toEqual([1, 3]);
    expect(numbers(slogan({ today: day("2026-09-28") }))).toEqual([]);
    expect(numbers(slogan({ today: day("2026-09-29") }))).toEqual([1, 3]);
    expect(inhibitorsOf(slogan())[0]).toMatchObject({
      evidence: ["no owner", "no KPI", "no end date"],
      since: "for 31 days",
    });
  });

  test("a plan on hold is asked for its tasks, not for its owner", () => {
    expect(numbers(slogan({ status: "onHold", heldFrom: "acting" }))).toEqual([3]);
  });

  test("what has ended has none", () => {
    expect(numbers(slogan({ status: "closed" }))).toEqual([]);
    expect(numbers(slogan({ status: "cancelled" }))).toEqual([]);
  });

  test("mending each cause removes exactly its note", () => {
    const { tasks, kpis, endOn } = plan();
    expect(numbers(slogan({ tasks }))).toEqual([1]);
    expect(numbers(slogan({ owner: hana, kpis, endOn }))).toEqual([3]);
    expect(numbers(slogan({ owner: { ...hana, active: false }, kpis, endOn }))).toEqual([1, 3]);
    expect(numbers(plan())).toEqual([]);
  });

  test("a long or vague task is named", () => {
    const long = { startOn: day("2026-09-01"), dueOn: day("2026-10-02") };
    expect(inhibitorsOf(plan({ tasks: withTask(long) }))[0]).toMatchObject({
      number: 3,
      evidence: ["“Stock list from real visits” takes 31 days"],
      href: "/tasks/t1",
    });
    expect(numbers(plan({ tasks: withTask({ ...long, dueOn: day("2026-10-01") }) }))).toEqual([]);
    expect(numbers(plan({ tasks: withTask({ successCriterion: " " }) }))).toEqual([3]);
  });
});

describe("load and pace", () => {
  test("counts from the first draft to the implementation", () => {
    expect(PLAN_STATUSES.filter((status) => !countsAsLoad(status))).toEqual([
      "monitoring",
      "closed",
      "onHold",
      "cancelled",
    ]);
  });

  test("says how earlier plans went against what was first promised", () => {
    const work = (implementedOn: string, firstEndOn: string | null, endOn: string | null) => ({
      startedOn: day("2026-01-01"),
      implementedOn: day(implementedOn),
      endOn: endOn === null ? null : day(endOn),
      firstEndOn: firstEndOn === null ? null : day(firstEndOn),
    });
    expect(
      paceOf([
        work("2026-01-31", "2026-01-31", "2026-01-31"),
        work("2026-03-01", "2026-02-01", "2026-04-01"),
      ]),
    ).toEqual({
      finished: 2,
      meanDays: 45,
      onTime: 1,
      promised: 2,
    });
    expect(paceOf([{ ...work("2026-01-31", null, null), startedOn: null }])).toEqual({
      finished: 1,
      meanDays: null,
      onTime: 0,
      promised: 0,
    });
    expect(paceOf([]).meanDays).toBeNull();
  });
});

test("codes are written and read alike", () => {
  expect(planCode(6)).toBe("CAP-006");
  expect(planCode(2, "R")).toBe("CAP-002R");
  expect(planCode(1234)).toBe("CAP-1234");
  expect(parsePlanCode(" cap-002r ")).toEqual({ number: 2, suffix: "R" });
  for (const text of ["CAP-2", "CAP-", "6", "CAP-006X", "01J9", ""]) expect(parsePlanCode(text)).toBeNull();
});
