import { describe, expect, test } from "vitest";
import type { PlanMark } from "~/domain/indices/index-counts";
import { NO_FILTER } from "~/domain/indices/index-filter";
import { readProcess } from "~/domain/indices/index-process";
import { readRun } from "~/domain/indices/index-run";
import { readTrend } from "~/domain/indices/index-trend";
import { windowOfMonths } from "~/domain/indices/index-window";
import { adviseOnMonth, limitsWords } from "~/domain/indices/process-words";
import { addMonthsTo, type Month } from "~/shared/calendar";
import { DEMO_MONTHS } from "../measurement/demo-figures";

const frame = {
  filter: NO_FILTER,
  window: windowOfMonths("2026-07", "2026-09"),
  today: "2026-10-15",
  floor: 25,
} as const;
const pointsOf = (rows: { month: string; counts: Record<number, number> }[]) =>
  readTrend(
    frame,
    rows.flatMap(({ month, counts }) =>
      Object.entries(counts).map(([value, count]) => ({ month, value: Number(value), count })),
    ),
    windowOfMonths("2024-01", "2026-09"),
  );
const demo = pointsOf(
  DEMO_MONTHS.map(({ month, satisfaction }) => {
    const [five = 0, four = 0, three = 0, two = 0, one = 0] = satisfaction.split("/").map(Number);
    return { month, counts: { 5: five, 4: four, 3: three, 2: two, 1: one } };
  }),
);
const effective: PlanMark = { code: "CAP-001", title: "Onboarding", day: "2025-10-01", what: "effective" };
/** Months of one value each, as many answers as wanted: 40 of 100 chances at 4 and so on. */
const series = (means: number[], first: Month = "2025-01") =>
  pointsOf(
    means.map((mean, at) => ({
      month: addMonthsTo(first, at),
      counts: { 5: Math.round((mean - 3) * 50), 3: 100 - Math.round((mean - 3) * 50) },
    })),
  );

describe("the index by month as a process-behaviour chart", () => {
  test("limits are computed anew where a plan took effect within a run, and the old ones stay", () => {
    const chart = readProcess(demo, [effective], [1, 5]);
    expect(
      chart.segments.map(({ firstMonth, lastMonth, months, isTrial, cause }) => [
        firstMonth,
        lastMonth,
        months,
        isTrial,
        cause,
      ]),
    ).toEqual([
      ["2025-01", "2025-09", 9, true, null],
      ["2025-10", "2026-09", 12, false, "CAP-001 takes effect"],
    ]);
    expect(chart.segments[0]?.limits.centre).toBeLessThan(chart.segments[1]?.limits.centre ?? 0);
    expect(limitsWords(chart, "satisfaction", "en")).toContain("Oct 2025 to Sep 2026");
  });

  test("without a known cause the limits stay as they are and the run is a signal", () => {
    const chart = readProcess(demo, [], [1, 5]);
    expect(chart.segments).toHaveLength(1);
    expect(chart.signals.some((signal) => signal.words.includes("eighth month"))).toBe(true);
    const started = readProcess(demo, [{ ...effective, what: "started" }], [1, 5]);
    expect(started.segments).toHaveLength(1);
  });

  test("fewer than six months and equal months are refused in words", () => {
    expect(readProcess(series([4, 4.1, 4, 4.2, 4]), [], [1, 5])).toMatchObject({
      segments: [],
      refusal: "Limits need 6 months with answers; there are 5.",
    });
    expect(readProcess(series([4, 4, 4, 4, 4, 4, 4]), [], [1, 5]).refusal).toMatch(/same value/);
    expect(readProcess([], [], [1, 5]).refusal).toMatch(/there are 0/);
  });

  test("a single bad month inside the limits is watched, outside of them it asks for action", () => {
    const calm = [4.1, 4.2, 4.0, 4.2, 4.1, 4.0, 4.2, 4.1, 4.0, 4.2, 4.1, 4.2];
    const dip = series([...calm, 4.0]);
    const watched = adviseOnMonth(dip, readProcess(dip, [], [1, 5]), "en");
    expect(watched?.kind).toBe("watch");
    expect(watched?.title).toBe("Jan 2026 fell to 4.00: watch it, no plan yet");
    const fall = series([...calm, 3.1]);
    expect(adviseOnMonth(fall, readProcess(fall, [], [1, 5]), "en")?.kind).toBe("act");
    const rise = series([...calm.map((value) => value - 0.8), 4.9]);
    expect(adviseOnMonth(rise, readProcess(rise, [], [1, 5]), "en")?.kind).toBe("better");
    const steady = series([...calm, 4.25]);
    expect(adviseOnMonth(steady, readProcess(steady, [], [1, 5]), "en")).toBeNull();
  });
});

describe("the index by month as a run chart", () => {
  test("shifts are said in words, and so is whether the whole is more than chance", () => {
    const run = readRun(demo, "satisfaction");
    expect(run.median).toBeCloseTo(4.12, 2);
    expect(run.signals.map((signal) => signal.month)).toContain("2025-09");
    expect(run.words).toMatch(/^Median 4\.1\d; longest run \d+/);
    expect(run.words).toContain("more than chance");
  });

  test("few months are refused", () => {
    expect(readRun(series([4, 4.1, 4.2]), "satisfaction").words).toMatch(/needs 10 months/);
    expect(readRun([], "nps")).toMatchObject({ median: null, signals: [] });
  });
});
