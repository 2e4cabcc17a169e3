import { describe, expect, test } from "vitest";
import { addFigureSchema } from "~/domain/benchmarks/benchmark.schema";
import { bestPractice } from "~/domain/benchmarks/best-practice";
import { NO_FILTER } from "~/domain/indices/index-filter";
import { benchmarkLine, targetLine } from "~/domain/indices/index-lines";
import { readIndex } from "~/domain/indices/index-reading";
import { windowOfMonths } from "~/domain/indices/index-window";
import type { Measure } from "~/domain/indices/measure";
import { segmentRow } from "~/domain/indices/segment-rows";
import { testimonialCandidates } from "~/domain/indices/testimonial-candidates";
import {
  doPeriodsMeet,
  periodWords,
  readTarget,
  segmentOfFilter,
  type TargetMeasure,
  targetValueText,
  targetWindow,
} from "~/domain/targets/target";
import { targetErrors } from "~/domain/targets/target.rules";
import { setTargetSchema } from "~/domain/targets/target.schema";

const TODAY = "2026-10-15";
const read = (measure: Measure, counts: Record<number, number>) =>
  readIndex({
    measure,
    counts,
    window: windowOfMonths("2026-01", "2026-09"),
    monthsWithAnswers: new Set(["2026-01"]),
    today: TODAY,
    floor: 25,
  });
const target = (
  value: string,
  measure: TargetMeasure = "satisfaction",
  toMonth: "2026-12" | "2026-08" = "2026-12",
) => ({
  measure,
  value,
  fromMonth: "2026-01" as const,
  toMonth,
});
const year2026 = { 5: 178, 4: 134, 3: 43, 2: 18, 1: 9 };

describe("a target", () => {
  test("is compared by exact points: 1600 of 382 answers lacks 5 of 4.2, and 4.00 shown can be missed", () => {
    expect(readTarget(target("4.2"), read("satisfaction", year2026), TODAY)).toMatchObject({
      state: "notYet",
      pointsShort: 5,
    });
    const year2025 = { 5: 206, 4: 165, 3: 70, 2: 36, 1: 22 };
    expect(readTarget(target("4.0"), read("satisfaction", year2025), TODAY)).toMatchObject({
      state: "notYet",
      pointsShort: 2,
    });
    expect(readTarget(target("4.1"), read("satisfaction", year2026), TODAY).state).toBe("reached");
  });

  test("knows no data, not begun and over", () => {
    expect(readTarget(target("4.2"), read("satisfaction", {}), TODAY).state).toBe("noData");
    expect(readTarget(target("4.2"), null, TODAY).state).toBe("noData");
    expect(readTarget({ ...target("4.2"), fromMonth: "2026-11" }, null, TODAY).state).toBe("notBegun");
    expect(
      readTarget(target("4.2", "satisfaction", "2026-08"), read("satisfaction", year2026), TODAY).state,
    ).toBe("missed");
    expect(targetWindow({ fromMonth: "2026-01", toMonth: null }, TODAY)).toEqual(
      windowOfMonths("2026-01", "2026-09"),
    );
  });

  test("of CSAT is in per cent, of NPS in points, of a turned scale reached from above", () => {
    const csat = read("csat", { 5: 40, 3: 10 });
    expect(readTarget(target("80", "csat"), csat, TODAY).state).toBe("reached");
    expect(readTarget(target("80.1", "csat"), csat, TODAY)).toMatchObject({
      state: "notYet",
      pointsShort: 1,
    });
    const nps = read("nps", { 10: 30, 0: 20 });
    expect(readTarget(target("20", "nps"), nps, TODAY).state).toBe("reached");
    expect(readTarget(target("21", "nps"), nps, TODAY).state).toBe("notYet");
    const effort = read("effort", { 2: 30, 3: 10 });
    expect(readTarget(target("2.25", "effort"), effort, TODAY, true).state).toBe("reached");
    expect(readTarget(target("2.2", "effort"), effort, TODAY, true).state).toBe("notYet");
  });

  test("refuses nonsense in words", () => {
    const wrong = (value: string, toMonth: string | null = null, measure: TargetMeasure = "satisfaction") =>
      targetErrors({ measure, value, fromMonth: "2026-06", toMonth }, null);
    expect(wrong("6").value?.[0]).toMatch(/lies between 1 and 5/);
    expect(wrong("101", null, "csat").value?.[0]).toMatch(/0 and 100 per cent/);
    expect(wrong("-101", null, "nps").value).toBeDefined();
    expect(wrong("4.2", "2026-01").toMonth).toEqual(["The period ends before it begins."]);
    expect(wrong("4.2", "2026-06")).toEqual({});
    const form = { measure: "satisfaction", fromMonth: "2026-01", toMonth: "", value: "4,2" };
    expect(setTargetSchema.parse(form)).toMatchObject({ value: "4.2", toMonth: null, tier: null, note: "" });
    for (const change of [
      { value: "" },
      { value: "abc" },
      { fromMonth: "2026-13" },
      { tier: "IV" },
      { note: "x".repeat(10_000) },
    ]) {
      expect([change, setTargetSchema.safeParse({ ...form, ...change }).success]).toEqual([change, false]);
    }
  });

  test("speaks of its period and of the segment an index page looks at", () => {
    expect(periodWords("2026-01", "2026-12", "en")).toBe("year 2026");
    expect(periodWords("2026-03", null, "en")).toBe("from Mar 2026 on");
    expect(
      doPeriodsMeet({ fromMonth: "2026-01", toMonth: null }, { fromMonth: "2030-01", toMonth: null }),
    ).toBe(true);
    expect(
      doPeriodsMeet({ fromMonth: "2026-01", toMonth: "2026-06" }, { fromMonth: "2026-07", toMonth: null }),
    ).toBe(false);
    expect(segmentOfFilter({ ...NO_FILTER, tier: "I" })).toEqual({ tier: "I" });
    expect(segmentOfFilter({ ...NO_FILTER, account: "a" })).toBeNull();
    expect(["4.2000", "4", "30", "62.5"].map((value) => targetValueText("satisfaction", value))).toEqual([
      "4.2",
      "4.0",
      "30.0",
      "62.5",
    ]);
    expect(targetValueText("nps", "30.0000")).toBe("+30");
  });
});

describe("a benchmark", () => {
  const figure = { measure: "satisfaction", label: "Peers", value: "4.02", source: "A study", year: "2025" };
  test("of others is never taken without source and year, nor off its scale", () => {
    expect(addFigureSchema.safeParse(figure).success).toBe(true);
    for (const change of [{ source: "" }, { year: "" }, { year: "25" }, { label: " " }, { value: "6" }]) {
      expect([change, addFigureSchema.safeParse({ ...figure, ...change }).success]).toEqual([change, false]);
    }
    expect(addFigureSchema.safeParse({ ...figure, measure: "other", value: "24", unit: "%" }).success).toBe(
      true,
    );
  });

  test("is a line with its source, our own with its n", () => {
    const row = {
      id: "b",
      measure: "satisfaction" as const,
      kind: "external" as const,
      label: "Peers",
      value: "4.0200",
      unit: "",
      segment: {},
      source: "A study",
      year: 2025,
      ownValue: "",
      note: "",
      version: 1,
      isWithdrawn: false,
    };
    expect(benchmarkLine(row, null)).toEqual({
      kind: "benchmark",
      value: 4.02,
      label: "Peers 4.02 (A study, 2025)",
    });
    expect(benchmarkLine({ ...row, source: "" }, null)).toBeNull();
    expect(
      benchmarkLine({ ...row, kind: "internal", label: "Tier II" }, read("satisfaction", { 5: 30, 4: 15 }))
        ?.label,
    ).toBe("Tier II 4.67, our own (n 45)");
    expect(targetLine({ measure: "csat", value: "80" })).toMatchObject({ value: 0.8, label: "target 80 %" });
  });

  test("of our own is the best segment with answers enough, and says out of how many", () => {
    const window = windowOfMonths("2026-07", "2026-09");
    const frame = { filter: NO_FILTER, window, today: TODAY, floor: 25 } as const;
    const row = (tier: "I" | "II" | "III", fives: number, threes: number) =>
      segmentRow(
        frame,
        (["2026-07", "2026-08", "2026-09"] as const).flatMap((month) => [
          { month, value: 5, count: fives },
          { month, value: 3, count: threes },
        ]),
        { tier },
        tier,
        `Tier ${tier}`,
      );
    const nothing = { levels: [], stages: [], regions: [], segments: [] };
    const tiers = [row("I", 5, 10), row("II", 10, 5), row("III", 4, 0)];
    const best = bestPractice({ tiers, ...nothing }, 25);
    expect([best?.row.label, best?.of, best?.segment]).toEqual(["Tier II", 2, { tier: "II" }]);
    expect(bestPractice({ tiers: [row("II", 10, 5)], ...nothing }, 25)).toBeNull();
  });
});

test("testimonial candidates reached 4.0 by exact points, from three answers on, and few are marked", () => {
  const row = (accountId: string, counts: Record<number, number>) => ({
    accountId,
    account: accountId,
    tier: null,
    counts,
  });
  const list = testimonialCandidates(
    [
      row("two answers", { 5: 2 }),
      row("below", { 5: 1, 4: 1, 2: 1 }),
      row("just", { 4: 3 }),
      row("many", { 5: 20, 4: 10 }),
    ],
    { few: 3, status: 25 },
  );
  expect(list.map((each) => [each.account, each.shown, each.isFew])).toEqual([
    ["many", "4.67", false],
    ["just", "4.00", true],
  ]);
});
