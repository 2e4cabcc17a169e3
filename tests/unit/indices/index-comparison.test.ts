import { describe, expect, test } from "vitest";
import { comparisonQuery, readComparison } from "~/domain/indices/comparison-query";
import { areDisjoint, compareReadings } from "~/domain/indices/index-comparison";
import { type IndexFilter, NO_FILTER } from "~/domain/indices/index-filter";
import { readIndex } from "~/domain/indices/index-reading";
import { type IndexWindow, windowBefore, windowOfMonths } from "~/domain/indices/index-window";
import type { LevelCounts } from "~/domain/measurement/level-counts";

const Q2 = windowOfMonths("2026-04", "2026-06");
const Q3 = windowOfMonths("2026-07", "2026-09");
const side = (counts: LevelCounts, window: IndexWindow, change: Partial<IndexFilter> = {}, label = "it") => {
  const filter = { ...NO_FILTER, ...change };
  const reading = readIndex({
    measure: filter.measure,
    counts,
    window,
    monthsWithAnswers: new Set(["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"]),
    today: "2026-10-15",
    floor: 25,
  });
  return { filter, window, reading, label };
};

describe("two readings side by side", () => {
  const low = { 5: 5, 4: 10, 3: 15, 2: 10, 1: 5 };
  const high = { 5: 30, 4: 12, 3: 3, 2: 0, 1: 0 };

  test("a window against the one before changed after it, never because of something", () => {
    const compared = compareReadings(side(low, Q2, {}, "Apr–Jun 2026"), side(high, Q3), 25);
    expect(compared.sentence).toMatch(/^Changed after Apr–Jun 2026: \+1\.60, between \+1\.2/);
    expect(compared.detail).toContain("changed after, not for that reason because of");
    expect(compared.difference?.diff).toBeCloseTo(1.6, 9);
  });

  test("two tiers of one window differ, and the words say which is higher", () => {
    const compared = compareReadings(
      side(high, Q3, { tier: "II" }, "Tier II"),
      side(low, Q3, { tier: "I" }, "Tier I"),
      25,
    );
    expect(compared.sentence).toMatch(/^Tier I is lower by 1\.60/);
    expect(compared.detail).not.toContain("changed after");
  });

  test("what shares answers is not compared", () => {
    expect(compareReadings(side(low, Q3), side(high, Q3), 25)).toMatchObject({ difference: null });
    expect(
      compareReadings(side(low, Q3), side(high, windowOfMonths("2026-08", "2026-09")), 25).sentence,
    ).toMatch(/share months/);
    expect(compareReadings(side(low, Q3), side(high, Q3, { tier: "I" }), 25).sentence).toMatch(
      /share answers/,
    );
    expect(
      compareReadings(side(low, Q3, { level: "DM" }), side(high, Q3, { tier: "I" }), 25).sentence,
    ).toMatch(/share answers/);
  });

  test("few answers, no answers and equal answers bear no conclusion", () => {
    expect(compareReadings(side({ 5: 3, 1: 2 }, Q2), side(high, Q3), 25).sentence).toBe(
      "Too few answers for a conclusion: 5 of 25 on the smaller side.",
    );
    expect(compareReadings(side({}, Q2, {}, "the quarter before"), side(high, Q3), 25).sentence).toBe(
      "No data for the quarter before.",
    );
    expect(compareReadings(side({ 4: 30 }, Q2), side({ 4: 30 }, Q3), 25).sentence).toMatch(/no interval/);
    expect(compareReadings(side({ 5: 1 }, Q2), side({ 4: 1 }, Q3), 25).difference).toBeNull();
  });

  test("shares and net scores use intervals of their own", () => {
    const csat = compareReadings(side(low, Q2, { measure: "csat" }), side(high, Q3, { measure: "csat" }), 25);
    expect(csat.difference?.diff).toBeCloseTo(42 / 45 - 15 / 45, 9);
    expect(csat.change).toMatch(/^\+60\.0 points/);
    const scores = (nines: number, zeros: number) => ({ 9: nines, 0: zeros });
    const nps = compareReadings(
      side(scores(20, 20), Q2, { measure: "nps" }),
      side(scores(38, 2), Q3, { measure: "nps" }),
      25,
    );
    expect(nps.difference?.diff).toBeCloseTo(90, 9);
    expect(nps.difference?.lower).toBeGreaterThan(0);
  });

  test("two questions or attributes are not parts of one kind", () => {
    const at = (change: Partial<IndexFilter>) => ({ ...NO_FILTER, ...change });
    expect(areDisjoint(at({ region: "Europe" }), at({ region: "Americas" }))).toBe(true);
    expect(areDisjoint(at({ question: "a" }), at({ question: "b" }))).toBe(false);
    expect(areDisjoint(at({ attribute: "x", value: "1" }), at({ attribute: "y", value: "2" }))).toBe(false);
    expect(areDisjoint(at({ attribute: "x", value: "1" }), at({ attribute: "x", value: "2" }))).toBe(true);
  });

  test("both sides live in the address; without a first side it is the window before", () => {
    const params = (query: string) => new URLSearchParams(query);
    const alone = readComparison(params("level=DM&from=2026-07&to=2026-09"), "2026-10-15");
    expect(alone.first).toMatchObject({ filter: { level: "DM" }, window: Q2 });
    const query = comparisonQuery(
      { filter: { ...NO_FILTER, tier: "II" }, window: Q2 },
      { filter: { ...NO_FILTER, tier: "I" }, window: Q3 },
    );
    const both = readComparison(params(query), "2026-10-15");
    expect(both.first).toMatchObject({ filter: { tier: "II" }, window: Q2 });
    expect(both.second).toMatchObject({ filter: { tier: "I" }, window: Q3 });
    expect(windowBefore(windowOfMonths("2025-01", "2025-12"))).toEqual(windowOfMonths("2024-01", "2024-12"));
    expect(windowBefore({ from: "2026-06-30", to: "2026-09-29" })).toEqual({
      from: "2026-03-30",
      to: "2026-06-29",
    });
  });
});
