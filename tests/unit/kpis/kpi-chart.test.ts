import { describe, expect, test } from "vitest";
import type { ChartKpi, ChartPlan, ChartReading } from "~/domain/kpis/chart-frame";
import { readKpiChart } from "~/domain/kpis/kpi-chart";
import { addMonths, type Day, lastDayOfMonth } from "~/shared/calendar";

const month = (at: number): Day => lastDayOfMonth(addMonths("2025-04-15", at));
const monthly = (values: readonly (number | null)[], n: number | null = 20): ChartReading[] =>
  values.flatMap((value, at) =>
    value === null ? [] : [{ id: `r${at}`, day: month(at), value: String(value), n, count: null }],
  );

const kpi = (change: Partial<ChartKpi> = {}): ChartKpi => ({
  type: "operational",
  unit: "days",
  direction: "down",
  baseline: "27",
  target: "10",
  frequency: "monthly",
  chart: "xmr",
  feedFilter: null,
  limitsFrom: null,
  limitsTo: null,
  readings: [],
  ...change,
});
const plan: ChartPlan = {
  startOn: "2026-04-02",
  startedOn: "2026-04-02",
  effectiveOn: null,
  endOn: "2026-09-27",
};
const BEFORE = [27, 26, 28, 27, 25, 28, 29, 27, 26, 27, 28, 26];
const read = (
  change: Partial<ChartKpi>,
  ask: Partial<Parameters<typeof readKpiChart>[2]> = {},
  over = plan,
) => readKpiChart(kpi(change), over, { locale: "en", ...ask });

describe("the chart of a KPI", () => {
  test("freezes its limits on the readings before the start and names what changed after it", () => {
    const chart = read({ readings: monthly([...BEFORE, 25, 22, 19]) });
    expect(chart).toMatchObject({
      kind: "xmr",
      isTrial: false,
      frozen: { n: 12, from: "2025-04-30", to: "2026-03-31" },
    });
    expect(chart.centre).toBeCloseTo(27);
    // Mean moving range 17 / 11 of the twelve before the start, and nothing of what came later.
    expect(chart.points[14]?.lower).toBeCloseTo(27 - (2.66 * 17) / 11);
    expect(chart.signals.map(({ words, side }) => [words, side])).toContainEqual([
      "2 readings in a row below the lower limit, 31 May 2026 to 30 Jun 2026",
      "better",
    ]);
    expect(chart.finding).toBe(
      "19\u00a0days now, target 10\u00a0days: 2 readings in a row below the lower limit, 31 May 2026 to 30 Jun 2026, for the better",
    );
    expect(chart.path).toEqual({ from: "2026-04-02", to: "2026-09-27", baseline: 27, target: 10 });
    expect(chart.marks).toEqual([{ day: "2026-04-02", label: "started" }]);
  });

  test("says of a long run since when it lasts", () => {
    const chart = read({ readings: monthly([...BEFORE, 26, 25, 26, 25, 26, 26, 25, 26, 26]) });
    expect(chart.signals.map(({ words }) => words)).toContain(
      "10 readings in a row below the old centre since 31 Mar 2026",
    );
  });

  test("says of an operational target that it is reached, and leaves an outcome to its verdict", () => {
    const readings = monthly([...BEFORE, 9]);
    expect(read({ readings }).finding).toContain("target 10\u00a0days reached");
    expect(read({ readings, type: "outcome" }).finding).not.toContain("reached");
  });

  test("calls no wobble a change", () => {
    const chart = read({ readings: monthly([...BEFORE, 28, 26, 27]) });
    expect(chart.signals).toEqual([]);
    expect(chart.finding).toContain("the 3 readings since the start lie within what it did before");
  });

  test("says what is lacking: fewer than six give no limits, fewer than twelve a trial", () => {
    const few = read(
      { readings: monthly([...BEFORE.slice(7), 25, 22]) },
      {},
      { ...plan, startedOn: "2025-09-05" },
    );
    expect(few).toMatchObject({ kind: "run", isTrial: false });
    expect(few.notes[0]).toContain("at least 6 readings before the start; there are 5");
    expect(few.notes[1]).toContain("concludes from 10 readings");
    const trial = read({ readings: monthly(BEFORE.slice(0, 8)) });
    expect(trial).toMatchObject({ kind: "xmr", isTrial: true });
    expect(trial.notes.join(" ")).toContain("8 readings give trial limits");
    expect(read({}).finding).toBe("No reading yet");
    const alike = read(
      { readings: monthly([27, 27, 27, 27, 27, 27, 27, 20]) },
      {},
      { ...plan, startedOn: "2025-11-02" },
    );
    expect(alike.kind).toBe("run");
    expect(alike.notes[0]).toContain("all alike");
  });

  test("joins nothing across a missing reading, and a gap breaks a run", () => {
    const chart = read({ readings: monthly([...BEFORE, 26, 26, 26, null, 26, 26, 26, 26]) });
    expect(chart.points.filter((point) => point === null)).toHaveLength(1);
    expect(chart.signals.filter(({ weight }) => weight === 4)).toEqual([]);
  });

  test("rests on chosen days where somebody chose them", () => {
    const chart = read({
      readings: monthly([...BEFORE, 25, 22, 19]),
      limitsFrom: "2025-07-01",
      limitsTo: "2025-12-31",
    });
    expect(chart.frozen).toEqual({ from: "2025-07-31", to: "2025-12-31", n: 6, chosen: true });
    expect(chart.points.filter((point) => point?.baseline)).toHaveLength(6);
  });

  test("draws no limit beyond the ends of a scale", () => {
    const chart = read({
      unit: "%",
      baseline: "95",
      target: "99",
      direction: "up",
      readings: monthly([96, 90, 97, 91, 98, 92, 97]),
    });
    expect(chart.points[0]).toMatchObject({ upper: null });
    expect(chart.points[0]?.lower).toBeGreaterThan(70);
    const sbi = read({
      feedFilter: {
        measure: "satisfaction",
        tier: null,
        level: null,
        stage: null,
        region: null,
        channel: null,
        segment: null,
      },
      readings: monthly([4.9, 4.5, 4.9, 4.4, 4.8, 4.5, 4.9]),
    });
    expect(sbi.points[0]?.upper).toBeNull();
  });

  test("gives every share limits by its own n, wider where n is small", () => {
    const shares = (counts: readonly (readonly [number, number])[]): ChartReading[] =>
      counts.map(([count, n], at) => ({
        id: `r${at}`,
        day: month(at),
        value: String((100 * count) / n),
        n,
        count,
      }));
    const base = [41, 38, 44, 40, 42, 39, 43, 40, 41, 42, 38, 43].map((k) => [k, 100] as const);
    const chart = read({
      unit: "%",
      direction: "up",
      baseline: "41",
      target: "65",
      chart: "shares",
      readings: shares([...base, [62, 100], [7, 10]]),
    });
    expect(chart).toMatchObject({ kind: "shares", isTrial: false });
    expect(chart.centre).toBeCloseTo((100 * 491) / 1200);
    const [large, small] = [chart.points[12], chart.points[13]];
    expect((small?.upper ?? 0) - (small?.lower ?? 0)).toBeGreaterThan(
      (large?.upper ?? 0) - (large?.lower ?? 0),
    );
    expect(chart.signals.map(({ words }) => words)).toEqual([
      "30 Apr 2026: 62\u00a0% lies above the upper limit",
    ]);
    expect(small).toMatchObject({ few: false, n: 10 });
    const lacking = read({ unit: "%", direction: "up", chart: "shares", readings: monthly(BEFORE) });
    expect(lacking.kind).toBe("xmr");
    expect(lacking.notes[0]).toContain("12 lack them");
  });

  test("widens the limits of large shares by what readings differ beyond chance", () => {
    const readings = [40, 44, 39, 45, 41, 46, 40, 43].map((share, at) => ({
      id: `r${at}`,
      day: month(at),
      value: String(share),
      n: 2_500,
      count: share * 25,
    }));
    const chart = read({ unit: "%", direction: "up", chart: "shares", readings });
    expect(chart.signals).toEqual([]);
    expect(chart.notes.join(" ")).toContain("(Laney)");
  });

  test("asks other rules where somebody chooses them, and the median alone on a run chart", () => {
    const readings = monthly([...BEFORE, 25, 22, 19]);
    const nelson = read({ readings }, { rules: "nelson" });
    expect(nelson.signals.map(({ words }) => words).join("; ")).toMatch(/Rule 1, .*a value beyond 3 sigma/);
    const western = read({ readings }, { rules: "westernElectric" });
    expect(western.signals.length).toBeGreaterThan(0);
    const run = read({ readings: monthly([...BEFORE, 20, 19, 20, 18, 19, 20, 19]) }, { chart: "run" });
    expect(run).toMatchObject({ kind: "run", frozen: null });
    expect(run.signals[0]?.words).toMatch(/readings in a row below the median since/);
  });

  test("lets no reading of few cases speak alone", () => {
    const readings = monthly([...BEFORE, 27, 20]).map((one, at) => (at === 13 ? { ...one, n: 7 } : one));
    const chart = read({ readings });
    expect(chart.signals.map(({ words }) => words)).toContain(
      "31 May 2026: 20\u00a0days lies below the lower limit (of few cases: perhaps chance)",
    );
    expect(chart.finding).toContain("within what it did before, but for what rests on few cases");
  });

  test("stands points of few cases back", () => {
    const chart = read({ readings: monthly(BEFORE, 9) });
    expect(chart.points.every((point) => point?.few)).toBe(true);
  });
});
