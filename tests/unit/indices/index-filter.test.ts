import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  FILTER_KEYS,
  type IndexFilter,
  indexQuery,
  isOfWholeSurveys,
  NO_FILTER,
  NOT_GIVEN,
  readIndexQuery,
  readScores,
} from "~/domain/indices/index-filter";
import { windowOfMonths } from "~/domain/indices/index-window";
import { MEASURES } from "~/domain/indices/measure";
import { segmentLabel } from "~/domain/indices/segment-label";

const TODAY = "2026-10-15";
const read = (query: string) => readIndexQuery(new URLSearchParams(query), TODAY);

describe("a filter is an address", () => {
  test("without a word it means everybody over the three complete months before today", () => {
    expect(read("")).toEqual({
      filter: NO_FILTER,
      window: windowOfMonths("2026-07", "2026-09"),
      problems: [],
    });
  });

  test("every combination survives the way into an address and back", () => {
    const text = fc
      .string({ minLength: 1, maxLength: 30, unit: "grapheme" })
      .map((value) => value.trim())
      .filter((value) => value !== "");
    const free = fc.option(text, { nil: null });
    const filters: fc.Arbitrary<IndexFilter> = fc
      .record({
        measure: fc.constantFrom(...MEASURES),
        survey: free,
        question: free,
        tier: fc.constantFrom("I", "II", "III", NOT_GIVEN, null),
        level: fc.constantFrom("DM", "RM", "IF", NOT_GIVEN, null),
        stage: free,
        region: free,
        channel: free,
        account: free,
        segment: free,
        owner: free,
        attribute: free,
        value: free,
      })
      .map((filter) => (filter.attribute === null ? { ...filter, value: null } : filter));
    const windows = fc.constantFrom(
      windowOfMonths("2025-01", "2025-12"),
      windowOfMonths("2026-02", "2026-02"),
      { from: "2026-06-30", to: "2026-09-29" } as const,
    );
    fc.assert(
      fc.property(filters, windows, (filter, window) => {
        expect(read(indexQuery(filter, window))).toEqual({ filter, window, problems: [] });
      }),
    );
  });

  test("months and days are both understood; one end alone is that month", () => {
    expect(read("from=2025-01&to=2025-12").window).toEqual({ from: "2025-01-01", to: "2025-12-31" });
    expect(read("from=2026-06-30&to=2026-09-29").window).toEqual({ from: "2026-06-30", to: "2026-09-29" });
    expect(read("from=2026-02").window).toEqual(windowOfMonths("2026-02", "2026-02"));
    expect(read("to=2026-02").window).toEqual(windowOfMonths("2026-02", "2026-02"));
  });

  test("what cannot be read is named, never silently dropped", () => {
    for (const query of ["tier=IV", "level=CEO", "measure=joy", "from=2026-13", "from=2026-09&to=2026-01"]) {
      expect([query, read(query).problems.length]).toEqual([query, 1]);
    }
    expect(read("tier=IV&level=DM")).toMatchObject({ filter: { tier: null, level: "DM" } });
    expect(read(`stage=${"x".repeat(400)}`).problems).toHaveLength(1);
  });

  test("an attribute's value means nothing without the attribute", () => {
    expect(read("value=A").filter.value).toBeNull();
    expect(read("attribute=area&value=A").filter).toMatchObject({ attribute: "area", value: "A" });
  });

  test("only values of the scale are taken as scores", () => {
    const scores = (query: string, measure: IndexFilter["measure"]) =>
      readScores(new URLSearchParams(query), { ...NO_FILTER, measure });
    expect(scores("scores=4,5,9,5,x,-1", "satisfaction")).toEqual([4, 5]);
    expect(scores("scores=9,10,11", "nps")).toEqual([9, 10]);
    expect(scores("", "nps")).toEqual([]);
  });

  test("typed figures belong to whole surveys alone", () => {
    expect(isOfWholeSurveys(NO_FILTER)).toBe(true);
    expect(isOfWholeSurveys({ ...NO_FILTER, survey: "s", attribute: "area" })).toBe(true);
    for (const key of FILTER_KEYS.filter((one) => one !== "survey" && one !== "attribute")) {
      expect([key, isOfWholeSurveys({ ...NO_FILTER, attribute: "area", [key]: NOT_GIVEN })]).toEqual([
        key,
        false,
      ]);
    }
  });

  test("a segment is spoken of by people first", () => {
    const filter: IndexFilter = { ...NO_FILTER, tier: "I", level: "DM", region: NOT_GIVEN, account: "a" };
    expect(segmentLabel(filter, { account: "Norbeck Pharma" })).toBe(
      "Decision makers, Norbeck Pharma, Tier I, No region",
    );
    expect(segmentLabel(NO_FILTER)).toBe("");
  });
});
