import { describe, expect, test } from "vitest";
import { isStale, lastReadingBy, plainDecimal, primaryKpi, reachesTarget, wayDone } from "~/domain/kpis/kpi";
import { readingSchema } from "~/domain/kpis/reading.schema";
import type { Day } from "~/shared/calendar";

const at = (day: Day, value: string) => ({ id: `${day}`, day, value, n: null });

describe("reaching a target", () => {
  test("is asked unrounded, at the target itself it is reached", () => {
    expect(reachesTarget("24.999999", { direction: "down", target: "25" })).toBe(true);
    expect(reachesTarget("25", { direction: "down", target: "25" })).toBe(true);
    expect(reachesTarget("25.000001", { direction: "down", target: "25" })).toBe(false);
    expect(reachesTarget("0.3", { direction: "up", target: "0.30" })).toBe(true);
    // 0.1 + 0.2 would be more than 0.3 for a computer that rounds by twos.
    expect(reachesTarget("0.3", { direction: "up", target: "0.300001" })).toBe(false);
  });
  test("without a target nothing is reached or missed", () => {
    expect(reachesTarget("1", { direction: "up", target: null })).toBeNull();
  });
});

test("the way done runs from baseline to target, and below 0 the wrong way", () => {
  expect(wayDone("44", { baseline: "41", target: "65" })).toBeCloseTo(12.5);
  expect(wayDone("23", { baseline: "41", target: "25" })).toBeCloseTo(112.5);
  expect(wayDone("45", { baseline: "41", target: "25" })).toBeCloseTo(-25);
  expect(wayDone("41", { baseline: "41", target: "41" })).toBeNull();
});

test("a reading speaks for its own day and later ones, never for earlier ones", () => {
  const kpi = { readings: [at("2026-07-31", "1"), at("2026-08-31", "2"), at("2026-09-30", "3")] };
  expect(lastReadingBy(kpi, "2026-08-31")?.value).toBe("2");
  expect(lastReadingBy(kpi, "2026-09-29")?.value).toBe("2");
  expect(lastReadingBy(kpi, "2026-07-30")).toBeNull();
});

test("one operational KPI decides: the marked one, else the first", () => {
  const outcome = { type: "outcome" as const, primary: true, name: "SBI" };
  const first = { type: "operational" as const, primary: false, name: "a" };
  const marked = { type: "operational" as const, primary: true, name: "b" };
  expect(primaryKpi([outcome, first, marked])).toBe(marked);
  expect(primaryKpi([outcome, first])).toBe(first);
  expect(primaryKpi([outcome])).toBeNull();
});

test("a monthly reading is stale after a month and a half", () => {
  const kpi = { frequency: "monthly" as const, readings: [at("2026-09-01", "1")] };
  expect(isStale(kpi, "2026-10-18")).toBe(false);
  expect(isStale(kpi, "2026-10-19")).toBe(true);
  expect(isStale({ ...kpi, readings: [] }, "2026-09-01")).toBe(true);
});

describe("the form of a reading", () => {
  const form = { value: "41", day: "2026-10-01" };
  test("takes a comma as a point and empty counts as none", () => {
    expect(readingSchema.parse({ ...form, value: "62,5" })).toMatchObject({
      value: "62.5",
      n: null,
      count: null,
    });
  });
  test.each(["", "abc", "1e5", "NaN", "1.1234567", "1,234.5", "12345678901234"])(
    "%j is no value",
    (value) => {
      expect(readingSchema.safeParse({ ...form, value }).success).toBe(false);
    },
  );
  test("a value keeps its words when the database adds zeros", () => {
    expect(plainDecimal("62.500000")).toBe("62.5");
    expect(plainDecimal("0.0000010")).toBe("0.000001");
  });
});
