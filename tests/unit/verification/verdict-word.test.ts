import { describe, expect, test } from "vitest";
import {
  isBadResult,
  OUTCOME_SENTENCES,
  type OutcomeVerdict,
  sayVerdict,
  VERDICT_WORDS,
  type VerdictWord,
  verdictWord,
} from "~/domain/verification/verdict-word";

/** The table as it is agreed: outcome, with the operational KPI met, and not met. */
const TABLE: Record<OutcomeVerdict, [string, string]> = {
  worked: ["effective", "effective by another cause"],
  improvedBelowTarget: ["partly effective", "not demonstrated"],
  inconclusive: ["operational only", "not demonstrated"],
  none: ["operational only", "not demonstrated"],
  didNotWork: ["operational only", "did not work"],
  gotWorse: ["worse", "worse"],
  tooEarly: ["not enough data", "not enough data"],
  cannotTell: ["not enough data", "not enough data"],
};

describe("the word comes from the table alone", () => {
  test.each(Object.entries(TABLE) as [OutcomeVerdict, [string, string]][])("%s", (outcome, [met, notMet]) => {
    expect(VERDICT_WORDS[verdictWord(outcome, true)]).toBe(met);
    expect(VERDICT_WORDS[verdictWord(outcome, false)]).toBe(notMet);
  });
  test("the table covers every outcome there is", () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(OUTCOME_SENTENCES).sort());
  });
  test("without a reading of the KPI no word is said that rests on it", () => {
    for (const outcome of Object.keys(TABLE) as OutcomeVerdict[]) {
      const word = verdictWord(outcome, null);
      expect(word).toBe(outcome === "gotWorse" ? "worse" : "notEnoughData");
    }
  });
  test("effective is said only where the outcome worked", () => {
    for (const outcome of Object.keys(TABLE) as OutcomeVerdict[]) {
      for (const met of [true, false, null]) {
        if (verdictWord(outcome, met) === "effective") expect([outcome, met]).toEqual(["worked", true]);
      }
    }
  });
});

test("the word is followed by its claim", () => {
  expect(sayVerdict("effective", "changedAfter")).toBe("effective (changed after)");
  expect(sayVerdict("effective", "caused")).toBe("effective (caused)");
  expect(sayVerdict("partlyEffective", "beyondTrend")).toBe("partly effective (changed beyond its trend)");
  expect(sayVerdict("operationalOnly", null)).toBe("operational only");
});

test("all but three results are bad and have to be told", () => {
  const good = (Object.keys(VERDICT_WORDS) as VerdictWord[]).filter((word) => !isBadResult(word));
  expect(good).toEqual(["effective", "effectiveByAnotherCause", "partlyEffective"]);
});
