import { describe, expect, test } from "vitest";
import { dayAfterStart, daysAfterStart } from "~/domain/plans/templates/place-days";
import { SHIPPED_TEMPLATES } from "~/domain/plans/templates/shipped-templates";
import { parseOrigin, takeAlong, templateContentSchema } from "~/domain/plans/templates/template";
import { isWorkingDay } from "~/domain/workspace/working-days";
import { daysBetween } from "~/shared/calendar";
import { day } from "./a-plan";

const calendar = { workingDays: [1, 2, 3, 4, 5], holidays: ["2026-12-25"] };

describe("days of a template", () => {
  test("fall on working days alone, over weekends and holidays, and count back the same", () => {
    expect(dayAfterStart(day("2026-12-24"), 1, calendar)).toBe("2026-12-28");
    // A start on a Saturday is kept, its first task is not.
    expect(dayAfterStart(day("2026-10-17"), 0, calendar)).toBe("2026-10-19");
    for (let after = -40; after <= 60; after += 1) {
      const at = dayAfterStart(day("2026-11-02"), after, calendar);
      expect(isWorkingDay(at, calendar)).toBe(true);
      expect(daysAfterStart(day("2026-11-02"), at, calendar)).toBe(after);
    }
  });

  test("stay days where nobody works at all", () => {
    expect(dayAfterStart(day("2026-11-02"), 0, { workingDays: [], holidays: [] })).toMatch(/^20\d\d-/);
  });
});

describe.each(SHIPPED_TEMPLATES)("the template “$name”", ({ content: draft }) => {
  const content = templateContentSchema.parse(draft);

  test("has small tasks with a success criterion that wait for nothing behind them", () => {
    const start = day("2026-11-02");
    for (const [at, task] of content.tasks.entries()) {
      expect(task.successCriterion).not.toBe("");
      expect(task.why).not.toBe("");
      const [from, to] = [task.startAfter ?? 0, task.dueAfter ?? 0];
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(content.endAfter ?? 0);
      const [first, last] = [dayAfterStart(start, from, calendar), dayAfterStart(start, to, calendar)];
      expect(daysBetween(first, last)).toBeLessThanOrEqual(30);
      for (const place of task.waitsFor) {
        expect(place).toBeLessThan(at);
        expect(content.tasks[place]?.dueAfter ?? 0).toBeLessThanOrEqual(to);
      }
    }
  });

  test("has two check-ins before its end, a primary operational KPI and two alternatives", () => {
    expect(
      content.checkInsAfter.filter((after) => after < (content.endAfter ?? 0)).length,
    ).toBeGreaterThanOrEqual(2);
    expect(content.kpis.filter((kpi) => kpi.primary).map((kpi) => kpi.type)).toEqual(["operational"]);
    expect(content.alternatives.length).toBeGreaterThanOrEqual(2);
    expect(content.alternatives.filter(({ chosen }) => chosen)).toHaveLength(1);
  });
});

test("an origin is one of three, or none", () => {
  expect(parseOrigin("shipped:hand-over")).toEqual({ type: "shipped", key: "hand-over" });
  expect(parseOrigin("plan:CAP-001")).toEqual({ type: "plan", code: "CAP-001" });
  for (const text of ["", "plan:", ":x", "finding:F-1", "plan"]) expect(parseOrigin(text)).toBeNull();
});

test("a copy without its problem or people keeps what is done and how it is seen", () => {
  const content = templateContentSchema.parse({
    whatHappens: "a",
    rootCause: "b",
    solution: "c",
    ownerId: "p1",
    tasks: [{ title: "t", assigneeId: "p1" }],
    people: [{ personId: "p1" }],
  });
  const bare = takeAlong(content, { problem: false, people: false });
  expect(bare).toMatchObject({ whatHappens: "", rootCause: "", solution: "c", ownerId: null, people: [] });
  expect(bare.tasks[0]).toMatchObject({ title: "t", assigneeId: null });
  expect(takeAlong(content, { problem: true, people: true })).toEqual(content);
});
