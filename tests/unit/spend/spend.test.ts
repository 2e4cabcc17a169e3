import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fiscalYearDays, fiscalYearLabel, fiscalYearOf } from "~/domain/spend/fiscal-year";
import {
  abovePlan,
  budgetYears,
  fundingFromStore,
  fundingProblem,
  fundingToStore,
  type MoneyPlan,
  promisedByYear,
  sumOf,
} from "~/domain/spend/spend";
import { addDays } from "~/shared/calendar";

describe("a fiscal year", () => {
  test("bears the year in which it begins", () => {
    expect(fiscalYearOf("2026-03-31", 4)).toBe(2025);
    expect(fiscalYearOf("2026-04-01", 4)).toBe(2026);
    expect(fiscalYearLabel(2026, 1)).toBe("2026");
    expect(fiscalYearLabel(2099, 7)).toBe("2099/00");
    expect(fiscalYearDays(2024, 3)).toEqual({ from: "2024-03-01", to: "2025-02-28" });
  });

  test("every day lies in exactly the year whose days hold it", () => {
    const months = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), months, (at, start) => {
        const day = addDays("2020-01-01", at);
        const { from, to } = fiscalYearDays(fiscalYearOf(day, start), start);
        expect(from <= day && day <= to).toBe(true);
      }),
    );
  });
});

describe("what a plan promises", () => {
  const plan = (change: Partial<MoneyPlan> = {}): MoneyPlan => ({
    plannedMinor: 6_000_000n,
    fundingYears: [{ year: 2027, minor: 4_000_000n }],
    promised: true,
    firstDay: "2026-11-02",
    ...change,
  });

  test("its first year takes what later years do not fund", () => {
    expect([...promisedByYear(plan(), 1)]).toEqual([
      [2026, 2_000_000n],
      [2027, 4_000_000n],
    ]);
    expect([...promisedByYear(plan({ promised: false }), 1)]).toEqual([]);
    // The planned spend was lowered below what later years had taken on.
    expect([...promisedByYear(plan({ plannedMinor: 1_000_000n }), 1)]).toEqual([
      [2026, 0n],
      [2027, 1_000_000n],
    ]);
  });

  test("refused in words: nothing planned, a year twice, too early, more than planned", () => {
    const later = [{ year: 2027, minor: 10n }];
    expect(fundingProblem(later, null, 2026)).toContain("planned spend is empty");
    expect(fundingProblem([...later, ...later], 100n, 2026)).toBe("Each year can stand here once.");
    expect(fundingProblem([{ year: 2026, minor: 1n }], 100n, 2026)).toContain("not 2026");
    expect(fundingProblem(later, 9n, 2026)).toContain("more than the planned spend");
    expect(fundingProblem(later, 10n, 2026)).toBeNull();
  });

  test("goes into the database and back without losing a cent", () => {
    const years = [{ year: 2027, minor: 9_007_199_254_740_993n }];
    expect(fundingFromStore(JSON.parse(JSON.stringify(fundingToStore(years))))).toEqual(years);
    expect(fundingFromStore([{ year: "x" }, null, { year: 2027, minor: "-1" }])).toEqual([]);
  });

  test("spent more than planned is told, spent without a plan is not above it", () => {
    expect(abovePlan(600_000n, 645_000n)).toBe(45_000n);
    expect(abovePlan(600_000n, 600_000n)).toBeNull();
    expect(abovePlan(null, 1n)).toBeNull();
  });
});

test("the years together are the sums of plans and entries, whatever the fiscal year's beginning", () => {
  const minor = fc.bigInt({ min: 0n, max: 10n ** 15n });
  const day = fc.integer({ min: 0, max: 1500 }).map((at) => addDays("2024-01-01", at));
  const plans = fc.array(
    fc.record({
      plannedMinor: fc.option(minor, { nil: null }),
      fundingYears: fc.array(fc.record({ year: fc.integer({ min: 2025, max: 2030 }), minor }), {
        maxLength: 3,
      }),
      promised: fc.boolean(),
      firstDay: day,
    }),
    { maxLength: 8 },
  );
  const spends = fc.array(fc.record({ day, minor }), { maxLength: 8 });
  fc.assert(
    fc.property(plans, spends, fc.integer({ min: 1, max: 12 }), (given, booked, start) => {
      const years = budgetYears(new Map([[2026, 5n]]), given, booked, start, 2026);
      expect(sumOf(years.map(({ promisedMinor }) => promisedMinor))).toBe(
        sumOf(
          given.flatMap(({ promised, plannedMinor }) => (promised && plannedMinor ? [plannedMinor] : [])),
        ),
      );
      expect(sumOf(years.map(({ spentMinor }) => spentMinor))).toBe(sumOf(booked.map((each) => each.minor)));
      const now = years.find(({ year }) => year === 2026);
      expect(now?.leftToSpend).toBe(5n - (now?.spentMinor ?? 0n));
    }),
  );
});
