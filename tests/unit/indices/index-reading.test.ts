import { describe, expect, test } from "vitest";
import { type IndexReading, readIndex } from "~/domain/indices/index-reading";
import { indexSentence } from "~/domain/indices/index-sentence";
import { defaultWindow } from "~/domain/indices/index-window";
import type { Measure } from "~/domain/indices/measure";
import { reachedWords, statusWords } from "~/domain/indices/status-words";
import { levels } from "../measurement/demo-figures";

const TODAY = "2026-10-15";
const MONTHS = new Set(["2026-07", "2026-08", "2026-09"]);
const read = (
  counts: Record<number, number>,
  measure: Measure = "satisfaction",
  months = MONTHS,
): IndexReading =>
  readIndex({
    measure,
    counts,
    window: defaultWindow(TODAY),
    monthsWithAnswers: months,
    today: TODAY,
    floor: 25,
  });

describe("an index with how sure it is", () => {
  test("the printed example is 4.08 from 163 points, reached and not established", () => {
    const reading = read(levels("18/14/3/3/2"));
    expect(reading).toMatchObject({
      n: 40,
      points: 163,
      shown: "4.08",
      interval: "3.71 to 4.44",
      status: "holding",
    });
    expect(reachedWords(reading)).toBe("4.0 is reached, not established");
  });

  test("rounding never reaches 4.0: 799 points of 200 show 4.00 and stay at risk, 801 show 4.01", () => {
    const below = read({ 5: 50, 4: 100, 3: 49, 2: 1 });
    expect(below).toMatchObject({
      points: 799,
      shown: "4.00",
      reached: false,
      pointsShort: 1,
      status: "atRisk",
    });
    expect(reachedWords(below)).toBe("4.0 is not reached: 1 point short");
    expect(read({ 5: 51, 4: 99, 3: 50 })).toMatchObject({ points: 801, shown: "4.01", reached: true });
  });

  test("no data is no data in every measure", () => {
    for (const measure of ["satisfaction", "loyalty", "rating", "nps", "csat"] as const) {
      expect(read({}, measure)).toMatchObject({
        n: 0,
        shown: "no data",
        value: null,
        interval: null,
        status: "noData",
      });
    }
  });

  test("one answer is a figure without an interval", () => {
    expect(read({ 4: 1 })).toMatchObject({
      n: 1,
      shown: "4.00",
      interval: null,
      established: false,
      status: "tooFew",
    });
  });

  test("a status says what it lacks", () => {
    const few = read({ 5: 10 });
    expect(statusWords(few, 25)).toBe("too few answers (10 of 25)");
    const partial = read({ 5: 100 }, "satisfaction", new Set(["2026-09"]));
    expect(statusWords(partial, 25)).toBe("window incomplete (1 of 3)");
    expect(statusWords(read({ 10: 30 }, "nps"), 25)).toBe("");
  });

  test("detectable change shrinks with n: about 0.2 from 475 answers a period", () => {
    expect(read({ 5: 238, 4: 237 }).detectable).toBeCloseTo(0.2, 2);
  });
});

describe("the sentence that states the finding", () => {
  const overall = read(levels("61/46/14/5/2"));
  const row = (label: string, counts: string) => ({ label, reading: read(levels(counts)) });
  const say = (rows: ReturnType<typeof row>[], segment = "", of = overall) =>
    indexSentence({ overall: of, segment, rows, floor: 25 });

  test("names the weakest segment with enough answers", () => {
    const rows = [
      row("Tier I", "10/12/8/3/1"),
      row("Decision makers", "8/10/7/3/1"),
      row("Nobody much", "0/0/0/0/9"),
    ];
    expect(say(rows)).toBe("4.24 overall, proven; decision makers 3.72, at risk.");
  });

  test("says so when nobody is at risk, and says less when nothing was judged", () => {
    const fine = [row("Tier I", "24/17/3/1/0"), row("Tier II", "24/17/3/1/0")];
    expect(say(fine)).toBe("4.24 overall, proven; no tier or contact level is at risk.");
    expect(say([])).toBe("4.24 overall, proven.");
  });

  test("speaks of a segment, of no data and of measures without a status", () => {
    expect(say([], "Decision makers, Tier I", read(levels("1/3/5/2/1")))).toBe(
      "3.08 for decision makers, Tier I, too few answers (12 of 25).",
    );
    expect(say([], "", read({}))).toBe("No data in this window.");
    expect(say([], "Onboard", read({}))).toBe("No data for Onboard in this window.");
    const nps = read({ 10: 60, 8: 25, 3: 15 }, "nps");
    expect(say([], "", nps)).toMatch(/^NPS \+45 overall from 100 answers, 95 % interval \+\d+ to \+\d+\.$/);
  });
});
