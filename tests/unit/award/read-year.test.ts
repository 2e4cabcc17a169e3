import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AwardMonth } from "~/domain/award/award";
import { measureSentence, yearSentence } from "~/domain/award/award-words";
import { readYear } from "~/domain/award/read-year";
import type { Day, Month } from "~/shared/calendar";

const month = (at: string, counts: Record<number, number>): AwardMonth => ({ month: at as Month, counts });
const everyMonth = (year: number, counts: Record<number, number>): AwardMonth[] =>
  Array.from({ length: 12 }, (_, at) => month(`${year}-${String(at + 1).padStart(2, "0")}`, counts));

const read = (
  satisfaction: AwardMonth[],
  today: string,
  judged: "both" | "satisfaction" | "loyalty" = "satisfaction",
  loyalty: AwardMonth[] = [],
) => readYear({ year: 2025, judged, answers: { satisfaction, loyalty }, today: today as Day });

describe("an award year", () => {
  test("is never decided by a rounded figure: 3.996 shows 4.00 and is short by 2 points", () => {
    const months = [
      ...everyMonth(2025, { 5: 17, 4: 14, 3: 6, 2: 3, 1: 2 }).slice(0, 11),
      month("2025-12", { 5: 19, 4: 11, 3: 4, 2: 3, 1: 0 }),
    ];
    // 11 × 42 answers with 167 points and one month of 37 with 157: 1,994 points from 499 answers.
    const year = read(months, "2026-01-01");
    const [satisfaction] = year.measures;
    expect(satisfaction?.reading).toMatchObject({ n: 499, points: 1994, rounded: "4.00", status: "notMet" });
    expect(satisfaction).toMatchObject({ pointsShort: 2, fivesNeeded: 2 });
    expect(yearSentence(year)).toBe("2025 does not qualify: short in satisfaction by 2 points");
  });

  test("is open on 31 December and decided on 1 January", () => {
    const months = everyMonth(2025, { 5: 1, 4: 1 });
    expect(read(months, "2025-12-31").result).toBe("inProgress");
    expect(read(months, "2026-01-01").result).toBe("met");
  });

  test("with a month without answers cannot be decided", () => {
    const year = read(everyMonth(2025, { 5: 3 }).slice(1), "2026-02-01");
    expect(year.result).toBe("incomplete");
    expect(year.measures[0]?.reading.missingMonths).toEqual(["2025-01"]);
    expect(year.measures[0]?.consistently).toBeNull();
  });

  test("judged by both questions qualifies only when both do", () => {
    const good = everyMonth(2025, { 5: 1, 4: 1 });
    const bad = everyMonth(2025, { 4: 1, 3: 1 });
    expect(read(good, "2026-01-01", "both", good).result).toBe("met");
    expect(read(good, "2026-01-01", "both", bad).result).toBe("notMet");
    expect(read(good, "2026-01-01", "satisfaction", bad).result).toBe("met");
    expect(read(good, "2026-01-01", "loyalty", bad).result).toBe("notMet");
    expect(read(good, "2026-01-01", "both").result).toBe("noData");
  });

  test("says what the rest must average, rounded so that reaching it is enough", () => {
    // Six months of 10 answers at 3.9; six months of 10 are left and must bring 4.1.
    const months = everyMonth(2025, { 5: 1, 4: 7, 3: 2 }).slice(0, 6);
    const [satisfaction] = read(months, "2025-07-01").measures;
    expect(satisfaction?.outlook).toEqual({
      monthsLeft: 6,
      usual: 10,
      mustAverage: "4.10",
      outOfReach: false,
      safe: false,
    });
    expect(satisfaction && measureSentence(satisfaction)).toBe(
      "Satisfaction so far: 234 points from 60 answers, short by 6 points. To qualify, the last 6 months, at 10 answers a month as usual, must average at least 4.10.",
    );
  });

  test("says when nothing can change it any more", () => {
    const low = everyMonth(2025, { 1: 10 }).slice(0, 11);
    expect(read(low, "2025-12-01").measures[0]?.outlook?.outOfReach).toBe(true);
    const high = everyMonth(2025, { 5: 10 }).slice(0, 11);
    expect(read(high, "2025-12-01").measures[0]?.outlook).toMatchObject({ safe: true, mustAverage: null });
  });

  test("a window below 4.0 within a year that reached it is not consistent", () => {
    const months = [
      ...everyMonth(2025, { 5: 9, 4: 1 }).slice(0, 9),
      ...everyMonth(2025, { 4: 9, 3: 1 }).slice(9),
    ];
    const [satisfaction] = read(months, "2026-01-01").measures;
    expect(satisfaction?.reading.status).toBe("met");
    expect(satisfaction?.consistently).toBe(false);
  });

  test("whoever reaches what is asked of the rest has reached the year", () => {
    const level = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(level, level, level, level, level), { minLength: 1, maxLength: 11 }),
        (rows) => {
          const months = rows.map(([one, two, three, four, five], at) =>
            month(`2025-${String(at + 1).padStart(2, "0")}`, { 1: one, 2: two, 3: three, 4: four, 5: five }),
          );
          const today = `2025-${String(rows.length + 1).padStart(2, "0")}-01`;
          const [each] = read(months, today).measures;
          const outlook = each?.outlook;
          if (!each || !outlook || outlook.mustAverage === null || outlook.outOfReach) return;
          const coming = outlook.usual * outlook.monthsLeft;
          const points = each.reading.points + Number(outlook.mustAverage) * coming;
          expect(points + 1e-6).toBeGreaterThanOrEqual(4 * (each.reading.n + coming));
        },
      ),
    );
  });
});
