import { describe, expect, test } from "vitest";
import { type SummitFacts, streakOf, summitGates } from "~/domain/award/summit";
import type { Day } from "~/shared/calendar";

const won = (...years: number[]) => years.map((year) => ({ year, won: true }));

describe("the Summit list", () => {
  test("counts years in a row up to the newest decided one", () => {
    expect(streakOf([])).toBe(0);
    expect(streakOf(won(2020, 2021, 2022, 2023, 2024))).toBe(5);
    expect(streakOf(won(2020, 2022, 2023))).toBe(2);
    expect(streakOf([...won(2022, 2023), { year: 2024, won: false }])).toBe(0);
  });

  const facts: SummitFacts = {
    years: won(2020, 2021, 2022, 2023, 2024),
    today: "2025-06-01" as Day,
    training: { places: 10, completed: 8 },
    lastReviewOn: "2024-06-01" as Day,
  };
  const met = (change: Partial<SummitFacts>) => summitGates({ ...facts, ...change }).map((gate) => gate.met);

  test("is green only when all three hold", () => {
    expect(met({})).toEqual([true, true, true]);
    expect(met({ years: won(2021, 2022, 2023, 2024) })).toEqual([false, true, true]);
    expect(met({ training: { places: 52, completed: 41 } })).toEqual([true, false, true]);
    expect(met({ training: { places: 0, completed: 0 } })).toEqual([true, false, true]);
    expect(met({ lastReviewOn: "2024-05-31" as Day })).toEqual([true, true, false]);
    expect(met({ lastReviewOn: null })).toEqual([true, true, false]);
  });

  test("shows 41 of 52 as 79 %", () => {
    expect(summitGates({ ...facts, training: { places: 52, completed: 41 } })[1]?.detail).toBe(
      "41 of 52 employees have completed it (79 %); 80 % are asked for",
    );
  });
});
