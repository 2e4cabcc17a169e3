import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ActionEvaluationInput,
  actionEvaluation,
  type DatedRatings,
} from "~/domain/measurement/action-evaluation";
import { actionVerdict } from "~/domain/measurement/action-verdict";
import type { Day } from "~/shared/calendar";
import { levels } from "./demo-figures";

const plan = {
  nBefore: 40,
  nAfter: 40,
  design: "beforeAfter",
  minEffect: 0.5,
  minNBefore: 30,
  minNAfter: 30,
  evaluateOn: "2026-01-10",
  asOf: "2026-01-10",
} as const;

const read = (lower: number | null, estimate: number | null, upper: number | null, changed: object = {}) =>
  actionVerdict({ ...plan, lower, estimate, upper, ...changed });

describe("the verdict on an action", () => {
  it.each([
    [0.6, 0.8, 1, "worked", "targetProven", "changedAfter"],
    [0.5, 0.8, 1, "worked", "targetProven", "changedAfter"],
    [0.1, 0.5, 1, "worked", "gainProven", "changedAfter"],
    [0.1, 0.3, 0.49, "improvedBelowTarget", "targetMissed", "changedAfter"],
    [0.1, 0.3, 0.5, "improvedBelowTarget", "targetOpen", "changedAfter"],
    [-1, -0.5, -0.1, "gotWorse", null, "changedAfter"],
    [-0.2, 0.1, 0.4, "didNotWork", "neededEffectExcluded", null],
    [-0.2, -0.1, 0, "didNotWork", "neededEffectExcluded", null],
    [0, 0.8, 1.6, "inconclusive", "zeroAndTargetBothPossible", null],
    [-0.1, 0.2, 0.5, "inconclusive", "zeroAndTargetBothPossible", null],
  ] as const)("%d … %d … %d: %s", (lower, estimate, upper, verdict, reason, claim) => {
    expect(read(lower, estimate, upper)).toEqual({ verdict, reason, claim });
  });

  it("looks at dates and numbers first, in order", () => {
    const early = { asOf: "2026-01-09", nAfter: 1, nBefore: 1 } as const;
    expect(read(1, 2, 3, early)).toMatchObject({
      verdict: "tooEarly",
      reason: "beforeEvaluationDate",
      claim: null,
    });
    expect(read(1, 2, 3, { nAfter: 29, nBefore: 1 })).toMatchObject({
      verdict: "tooEarly",
      reason: "tooFewAfter",
    });
    expect(read(1, 2, 3, { nBefore: 29 })).toMatchObject({ verdict: "cannotTell", reason: "noBaseline" });
    expect(read(null, 0.7, null)).toMatchObject({ verdict: "cannotTell", reason: "noInterval" });
  });

  it("claims what the design allows", () => {
    expect(read(1, 2, 3, { design: "controlled" }).claim).toBe("caused");
    expect(read(1, 2, 3, { design: "its" }).claim).toBe("beyondTrend");
    expect(read(-3, -2, -1, { design: "controlled" })).toMatchObject({
      verdict: "gotWorse",
      claim: "caused",
    });
  });

  it("always reaches exactly one verdict, and a better interval never a worse one", () => {
    const rank = ["gotWorse", "didNotWork", "inconclusive", "improvedBelowTarget", "worked"];
    const cents = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(cents, fc.nat(200), fc.nat(200), fc.nat(200), (start, left, right, lift) => {
        const [lower, estimate, upper] = [start, start + left, start + left + right].map(
          (value) => value / 100,
        );
        const raised = [start + lift, start + left + lift, start + left + right + lift].map(
          (value) => value / 100,
        );
        const before = read(lower ?? 0, estimate ?? 0, upper ?? 0).verdict;
        const after = read(raised[0] ?? 0, raised[1] ?? 0, raised[2] ?? 0).verdict;
        expect(rank).toContain(before);
        // "Needed effect excluded" and "undecided" are told apart by the upper limit alone.
        expect(rank.indexOf(after)).toBeGreaterThanOrEqual(rank.indexOf(before));
      }),
    );
  });

  it("never says it did not work while the needed effect is possible", () => {
    const value = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const [lower = 0, estimate = 0, upper = 0] = [a, b, c].sort((x, y) => x - y);
        const { verdict } = read(lower, estimate, upper);
        if (verdict === "didNotWork") expect(upper).toBeLessThan(0.5);
        if (verdict === "worked") expect(lower).toBeGreaterThan(0);
      }),
    );
  });
});

/** All answers of a distribution on one day. */
function on(date: Day, counts: string): DatedRatings[] {
  return Object.entries(levels(counts)).map(([rating, count]) => ({ date, rating: Number(rating), count }));
}

/** The plan "Tier I first response" of the demo company. */
const firstResponse: ActionEvaluationInput = {
  responses: [
    ...on("2025-12-20", "0/0/0/0/50"),
    ...on("2026-02-10", "9/12/8/4/2"),
    ...on("2026-03-20", "1/1/1/1/1"),
    ...on("2026-08-01", "10/12/8/3/1"),
    ...on("2026-09-30", "0/0/0/0/7"),
  ],
  action: { triggerMonth: "2025-12", started: "2026-03-16", effectiveFrom: "2026-06-30" },
  baselineFrom: "2026-01-01",
  windowEnd: "2026-09-29",
  evaluateOn: "2026-09-30",
  asOf: "2026-10-15",
  minEffect: 0.5,
  minNBefore: 30,
  minNAfter: 30,
  design: "beforeAfter",
};

describe("the evaluation of an action", () => {
  it("Tier I first response is undecided: +0.17 (-0.37 to 0.70)", () => {
    const result = actionEvaluation(firstResponse);
    expect(result).toMatchObject({
      verdict: "inconclusive",
      claim: null,
      nBefore: 35,
      nAfter: 34,
      nWashout: 5,
      nTriggerExcluded: 0,
    });
    expect([result.diff, result.lower, result.upper].map((value) => value?.toFixed(2))).toEqual([
      "0.17",
      "-0.37",
      "0.70",
    ]);
  });

  it("the onboarding hand-over worked: the needed half point is proven", () => {
    const result = actionEvaluation({
      ...firstResponse,
      responses: [...on("2025-04-10", "8/9/10/8/5"), ...on("2025-11-10", "22/14/4/1/1")],
      action: { triggerMonth: "2025-02", started: "2025-06-02", effectiveFrom: "2025-10-01" },
      baselineFrom: "2025-03-01",
      windowEnd: "2025-12-31",
      evaluateOn: "2026-01-10",
      asOf: "2026-01-20",
    });
    expect(result).toMatchObject({ verdict: "worked", reason: "targetProven", claim: "changedAfter" });
  });

  it("leaves the trigger month out of its own baseline", () => {
    const from = { ...firstResponse, baselineFrom: "2025-12-01" } as const;
    expect(actionEvaluation(from)).toMatchObject({ nBefore: 35, nTriggerExcluded: 50 });
    expect(actionEvaluation({ ...from, excludeTrigger: false })).toMatchObject({
      nBefore: 85,
      nTriggerExcluded: 0,
    });
  });

  it("refuses a baseline of nothing but the trigger month", () => {
    const only = firstResponse.responses.filter(({ date }) => date < "2026-01-01" || date > "2026-03-15");
    expect(
      actionEvaluation({
        ...firstResponse,
        responses: only,
        baselineFrom: "2025-12-01",
        excludeTrigger: false,
      }),
    ).toMatchObject({ verdict: "cannotTell", reason: "baselineIsTrigger", diff: null });
  });

  it("hides difference and interval before the evaluation date", () => {
    expect(actionEvaluation({ ...firstResponse, asOf: "2026-09-29" })).toMatchObject({
      verdict: "tooEarly",
      reason: "beforeEvaluationDate",
      nAfter: 34,
      diff: null,
      lower: null,
      upper: null,
    });
  });

  it("counts answers up to the day of asking, and never beyond the locked window", () => {
    expect(
      actionEvaluation({ ...firstResponse, asOf: "2026-07-31", evaluateOn: "2026-07-01" }),
    ).toMatchObject({
      verdict: "tooEarly",
      reason: "tooFewAfter",
      nAfter: 0,
    });
    expect(actionEvaluation({ ...firstResponse, windowEnd: null }).nAfter).toBe(41);
  });

  it("has no interval when nothing varies, but still the difference", () => {
    const flat = [...on("2026-02-10", "0/0/40/0/0"), ...on("2026-08-01", "0/40/0/0/0")];
    expect(actionEvaluation({ ...firstResponse, responses: flat })).toMatchObject({
      verdict: "cannotTell",
      reason: "noInterval",
      diff: 1,
      lower: null,
    });
  });

  it("is the same from single answers and from counted ones", () => {
    const single = firstResponse.responses.flatMap(({ date, rating, count = 1 }) =>
      Array.from({ length: count }, () => ({ date, rating })),
    );
    const [counted, one] = [
      actionEvaluation(firstResponse),
      actionEvaluation({ ...firstResponse, responses: single }),
    ];
    expect(one).toMatchObject({
      verdict: counted.verdict,
      nBefore: counted.nBefore,
      nWashout: counted.nWashout,
    });
    expect(one.lower).toBeCloseTo(counted.lower ?? Number.NaN, 12);
  });
});
