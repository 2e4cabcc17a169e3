import { describe, expect, test } from "vitest";
import { type JudgedPlan, judgeTogether, primaryP } from "~/domain/verification/judged-together";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import { pText } from "~/ui/verification/p-text";
import { day } from "../plans/a-plan";

const judged = (planCode: string, p: number | null, word: VerdictWord = "effective"): JudgedPlan => ({
  planCode,
  planTitle: planCode,
  ownerName: null,
  word,
  claim: null,
  signedOn: day("2026-09-30"),
  metric: null,
  effect: null,
  p,
});

describe("the plans of a quarter, judged together", () => {
  test("one that stands alone may fall among many", () => {
    const alone = judgeTogether([judged("CAP-001", 0.04)]);
    expect(alone.plans[0]).toMatchObject({ stands: true, adjusted: 0.04 });
    const many = judgeTogether([
      judged("CAP-001", 0.04),
      ...[0.2, 0.4, 0.6, 0.8].map((p, at) => judged(`CAP-01${at}`, p, "notDemonstrated")),
    ]);
    expect(many.plans[0]?.stands).toBe(false);
    expect(many.doubtful).toEqual(["CAP-001"]);
  });
  test("what was not tested stays out of the count", () => {
    const together = judgeTogether([judged("CAP-001", 0.04), judged("CAP-002", null, "operationalOnly")]);
    expect(together).toMatchObject({ tested: 1, standing: 1, doubtful: [] });
    expect(together.plans[1]).toMatchObject({ adjusted: null, stands: null });
  });
  test("nothing judged is nothing standing", () => {
    expect(judgeTogether([])).toEqual({ plans: [], tested: 0, standing: 0, doubtful: [] });
  });
});

test("the p of the demo's plans is the p of their intervals", () => {
  // CAP-002: Tier I 9/12/8/4/2 (n 35) to 10/12/8/3/1 (n 34), p 0.54.
  expect(pText(primaryP({ diff: 0.1655, se: 0.2687, df: 67 }))).toBe("0.54");
  expect(primaryP({ diff: null, se: null, df: null })).toBeNull();
  expect(primaryP({ p: 0.031, diff: 1, se: 1, df: 5 })).toBe(0.031);
});

test("a p is written with the digits that count", () => {
  expect([null, 0.00001, 0.065, 0.5371, 1].map(pText)).toEqual(["–", "< 0.0001", "0.065", "0.54", "1"]);
});
