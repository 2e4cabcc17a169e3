import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Claim, checkClaim, LEVELS } from "~/domain/surveys/aggregated";
import { aggregatedSchema } from "~/domain/surveys/aggregated.schema";
import { readAggregated } from "~/domain/surveys/aggregated-reading";
import { claimFromTyped } from "~/domain/surveys/aggregated-typed";

const counts = (five: number, four: number, three: number, two: number, one: number) => ({
  5: five,
  4: four,
  3: three,
  2: two,
  1: one,
});
const nothing = {
  subtotals: { 5: null, 4: null, 3: null, 2: null, 1: null },
  total: null,
  n: null,
  result: null,
};
const PRINTED: Claim = {
  counts: counts(18, 14, 3, 3, 2),
  subtotals: counts(90, 64, 9, 6, 2),
  total: 171,
  n: 40,
  result: "4.28",
};

describe("deriving a printed score sheet again", () => {
  it("catches the line, the total and the result of the published example", () => {
    const checked = checkClaim(PRINTED);
    expect(checked.flags).toEqual([
      { id: "level-4", words: "14 × 4 = 56; file says 64" },
      { id: "total", words: "90 + 56 + 9 + 6 + 2 = 163; file says 171" },
      { id: "result", words: "163 / 40 = 4.075, shown 4.08; file says 4.28" },
    ]);
    expect(checked).toMatchObject({ n: 40, points: 163, exact: "4.075", index: "4.08", isRight: false });
  });

  it("finds nothing wrong with the mix that gives 4.28, and with a correct sheet", () => {
    expect(checkClaim({ ...nothing, counts: counts(18, 16, 5, 1, 0), result: "4.28" })).toMatchObject({
      points: 171,
      index: "4.28",
      isRight: true,
    });
    expect(
      checkClaim({
        counts: counts(18, 14, 3, 3, 2),
        subtotals: counts(90, 56, 9, 6, 2),
        total: 163,
        n: 40,
        result: "4.08",
      }).isRight,
    ).toBe(true);
  });

  it("names a wrong number of answers", () => {
    expect(checkClaim({ ...nothing, counts: counts(1, 1, 0, 0, 0), n: 3 }).flags[0]?.words).toBe(
      "1 + 1 + 0 + 0 + 0 = 2 answers; file says 3",
    );
  });

  it("rounds half up, exactly, to the decimals that are printed", () => {
    // 801 / 200 = 4.005, which floating point shows as 4.00.
    const mix = counts(1, 199, 0, 0, 0);
    expect(checkClaim({ ...nothing, counts: mix, result: "4.01" }).isRight).toBe(true);
    expect(checkClaim({ ...nothing, counts: mix, result: "4.005" }).isRight).toBe(true);
    expect(checkClaim({ ...nothing, counts: mix, result: "4.0" }).isRight).toBe(true);
    expect(checkClaim({ ...nothing, counts: mix, result: "4.00" }).isRight).toBe(false);
  });

  it("agrees with every sheet that is right, and with none that is wrong in one place", () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count, count),
        fc.constantFrom(...LEVELS),
        fc.integer({ min: 1, max: 9 }),
        (mix, level, off) => {
          const given = counts(...mix);
          const subtotals = counts(mix[0] * 5, mix[1] * 4, mix[2] * 3, mix[3] * 2, mix[4]);
          const right = { ...nothing, counts: given, subtotals };
          expect(checkClaim(right).isRight).toBe(true);
          const wrong = checkClaim({
            ...right,
            subtotals: { ...subtotals, [level]: subtotals[level] + off },
          });
          expect(wrong.flags.map((flag) => flag.id)).toEqual([`level-${level}`]);
        },
      ),
    );
  });

  it("has no index without answers", () => {
    expect(checkClaim({ ...nothing, counts: counts(0, 0, 0, 0, 0) })).toMatchObject({
      index: null,
      exact: null,
      n: 0,
    });
  });
});

describe("how sure it is", () => {
  it("reads the published example as 3.71 to 4.44, not to be told apart from 4.0", () => {
    expect(readAggregated(PRINTED.counts)).toMatchObject({
      interval: "3.71 to 4.44",
      sentence: "cannot be told apart from 4.0 at this n",
    });
  });

  it("says above and below where the interval leaves 4.0 aside", () => {
    expect(readAggregated(counts(90, 10, 0, 0, 0)).sentence).toBe("lies above 4.0 at this n");
    expect(readAggregated(counts(0, 0, 10, 80, 10)).sentence).toBe("lies below 4.0 at this n");
    expect(readAggregated(counts(0, 0, 0, 0, 0)).sentence).toContain("no data");
    expect(readAggregated(counts(1, 0, 0, 0, 0)).interval).toBeNull();
  });
});

describe("what is typed", () => {
  const form = {
    surveyName: "S",
    kind: "satisfaction",
    month: "2025-09",
    counts: { l5: "18", l4: "14", l3: "3", l2: "3", l1: "2" },
    subtotals: {},
    result: "4.28",
  };

  it("is read as numbers, empty counts as nobody", () => {
    const parsed = aggregatedSchema.parse({ ...form, counts: { ...form.counts, l1: "" }, total: "1,171" });
    expect(parsed).toMatchObject({ counts: { l5: 18, l1: 0 }, total: 1171 });
    expect(parsed.n).toBeUndefined();
  });

  it("is refused where it is no count, no month, or an NPS without its distribution", () => {
    const errors = (change: object) => {
      const result = aggregatedSchema.safeParse({ ...form, ...change });
      return result.success
        ? []
        : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    };
    expect(errors({ counts: { ...form.counts, l4: "-1" } })[0]).toContain("counts.l4");
    expect(errors({ counts: { ...form.counts, l4: "1.5" } })[0]).toContain("counts.l4");
    expect(errors({ month: "2025-13" })[0]).toContain("month");
    expect(errors({ kind: "nps" })[0]).toContain("An NPS is a single figure");
    expect(errors({ result: "good" })[0]).toContain("result");
  });

  it("is checked while half of it is typed", () => {
    const claim = claimFromTyped({
      "counts.l5": "18",
      "counts.l4": "1x",
      "subtotals.l5": "90",
      result: "4,",
    });
    expect(claim).toMatchObject({ counts: { 5: 18, 4: 0 }, subtotals: { 5: 90, 4: null }, result: null });
  });
});
