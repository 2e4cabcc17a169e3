import { describe, expect, test } from "vitest";
import { overlapOfControl } from "~/domain/verification/control-group";
import { watchForHarm } from "~/domain/verification/harm-watch";
import { type ProofInput, readProof } from "~/domain/verification/proof";
import type { ProofAnswer } from "~/domain/verification/proof-answer";
import { sidesOf } from "~/domain/verification/proof-sides";
import { spontaneousChange } from "~/domain/verification/spontaneous-change";
import { claimWithheld, outcomeSentences } from "~/domain/verification/verdict-sentences";
import { missingOfVerification } from "~/domain/verification/verification.rules";
import { canonicalPromise, type VerificationPlan } from "~/domain/verification/verification-plan";
import { addDays, addMonths, type Day, type Month } from "~/shared/calendar";
import { kpi, promise } from "./demo-proofs";

/** `levels` answers a month, spread over its days and over the accounts. */
function months(
  from: Day,
  count: number,
  levels: (month: number) => number[],
  accounts = 12,
  name = "a",
): ProofAnswer[] {
  return Array.from({ length: count }, (_, month) =>
    levels(month).map(
      (rating, at): ProofAnswer => ({
        responseId: `${name}-${from}-${month}-${at}`,
        date: addDays(addMonths(from, month), at % 28),
        rating,
        accountId: `${name}-${at % accounts}`,
      }),
    ),
  ).flat();
}

const met = kpi("up", "10", "20", [["2026-08-15", "25"]]);

const input = (change: Partial<VerificationPlan>, more: Partial<ProofInput> = {}): ProofInput => ({
  promise: promise({ baselineFrom: "2025-07-01", windowMonths: 4, ...change }),
  startedOn: "2026-04-01",
  effectiveOn: "2026-05-01",
  today: "2026-09-02",
  answers: [],
  kpis: [met],
  ...more,
});

const low = (month: number) => [3, 3, 4, 2, 3, 4, 3, 3, 2, 4, 3, month % 2 === 0 ? 3 : 4];
const high = (month: number) => [5, 4, 4, 5, 4, 5, 4, 5, 3, 5, 4, month % 2 === 0 ? 4 : 5];

describe("a long series", () => {
  const answers = [...months("2025-07-01", 9, low), ...months("2026-05-01", 4, high)];
  test("reads the distance from the trend at the last month, by the wider of two intervals", () => {
    const { outcome, series, claim, p } = readProof(input({ design: "its" }, { answers }));
    expect(outcome?.verdict).toBe("worked");
    expect(claim).toBe("beyondTrend");
    expect(series?.months.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13]);
    const { fit } = series ?? {};
    expect(fit?.strength).toBe("weak");
    expect(series?.cautions[0]).toMatch(/^Weak/);
    const width = (interval?: { lower: number; upper: number }) =>
      (interval?.upper ?? 0) - (interval?.lower ?? 0);
    expect((outcome?.upper ?? 0) - (outcome?.lower ?? 0)).toBeCloseTo(
      Math.max(width(fit?.plain), width(fit?.neighbours)),
      9,
    );
    expect(p).toBeLessThan(0.05);
  });
  test("with seven months before it says in words that it cannot", () => {
    const { outcome, series } = readProof(input({ design: "its", baselineFrom: "2025-09-01" }, { answers }));
    expect(outcome).toMatchObject({ verdict: "cannotTell", reason: "noInterval", diff: null });
    expect(series?.refused).toBe(
      "The series has answers in 7 whole months before the start; a trend needs 8.",
    );
  });
  test("before the evaluation date nothing of it leaves", () => {
    const reading = readProof(input({ design: "its" }, { answers, today: "2026-08-31" }));
    expect(reading).toMatchObject({ series: null, p: null, means: null, check: null, claim: null });
    expect(reading.outcome).toMatchObject({ verdict: "tooEarly", meanAfter: null, diff: null });
  });
});

describe("with a control group", () => {
  const treated = [...months("2025-07-01", 9, low), ...months("2026-05-01", 4, high)];
  const control = [...months("2025-07-01", 9, low, 12, "c"), ...months("2026-05-01", 4, low, 12, "c")];
  const designed = { design: "controlled" as const, segment: { tier: "I" }, control: { tier: "II" } };
  test("says caused where both moved side by side before", () => {
    const reading = readProof(input(designed, { answers: treated, controlAnswers: control }));
    expect(reading.controlled).toMatchObject({
      method: "didClusterOls",
      trend: { parallel: "supported", months: 9 },
    });
    expect(reading.outcome?.verdict).toBe("worked");
    expect(reading.claim).toBe("caused");
    expect(claimWithheld(reading)).toBeNull();
  });
  test.each([
    ["violated", (month: number) => low(month).map((level) => Math.min(5, level + Math.floor(month / 3)))],
    ["unclear", (month: number) => low(month).map((level) => (month % 3 === 0 ? 5 : level))],
  ])("a pre-trend that is %s forbids the word", (parallel, levels) => {
    const drifting = [...months("2025-07-01", 9, levels, 12, "c"), ...months("2026-05-01", 4, low, 12, "c")];
    const reading = readProof(input(designed, { answers: treated, controlAnswers: drifting }));
    expect(reading.controlled?.trend.parallel).toBe(parallel);
    expect(reading.claim).toBe("changedAfter");
    expect(claimWithheld(reading)).toMatch(/Caused/);
  });
  test("below ten accounts the changes of single accounts are compared", () => {
    const few = (name: string, after: typeof low) => [
      ...months("2025-07-01", 9, low, 3, name),
      ...months("2026-05-01", 4, after, 3, name),
    ];
    const reading = readProof(input(designed, { answers: few("a", high), controlAnswers: few("c", low) }));
    expect(reading.controlled?.method).toBe("didPanel");
  });
  test("shares are combined by square-and-add, in percentage points", () => {
    const reading = readProof(
      input({ ...designed, metric: "csat", minEffect: "10" }, { answers: treated, controlAnswers: control }),
    );
    expect(reading.controlled?.method).toBe("didProportions");
    expect(reading.outcome?.diff).toBeGreaterThan(10);
    expect(reading.controlled?.clustered?.clusters).toBe(24);
  });
  test("a control group without its answers keeps it too early", () => {
    const reading = readProof(input(designed, { answers: treated, controlAnswers: control.slice(0, 120) }));
    expect(reading.outcome).toMatchObject({ verdict: "tooEarly", reason: "tooFewAfter", diff: null });
    expect(reading.missing).toContain("control n 12 of 30");
    expect(reading.controlled).toBeNull();
  });
  test("the same customers cannot be their own control", () => {
    expect(overlapOfControl({ tier: "I" }, { tier: "II" })).toBeNull();
    expect(overlapOfControl({ tier: "I" }, { level: "DM" })).toMatch(/shares no customer/);
    expect(overlapOfControl({}, { tier: "II" })).toMatch(/shares no customer/);
    expect(overlapOfControl({}, { accountIds: ["one"] })).toBeNull();
  });
});

describe("other figures than the index", () => {
  const answers = [...months("2025-07-01", 9, low), ...months("2026-05-01", 4, high)];
  test("CSAT is a difference of shares in percentage points", () => {
    const { outcome, means, check } = readProof(input({ metric: "csat", minEffect: "10" }, { answers }));
    expect(outcome?.verdict).toBe("worked");
    expect(outcome?.diff).toBeGreaterThan(50);
    expect(means?.after.upper).toBeLessThanOrEqual(100);
    expect(check).toBeNull();
  });
  test("NPS is read from 0 to 10", () => {
    const tens = answers.map((answer) => ({ ...answer, rating: answer.rating * 2 }));
    const { outcome } = readProof(
      input({ metric: "nps", measure: "nps", minEffect: "20" }, { answers: tens }),
    );
    expect(outcome?.verdict).toBe("worked");
    expect(outcome?.meanBefore).toBeCloseTo(-71.3, 1);
  });
  test("where less is better a rise is worse", () => {
    const down = readProof(input({ direction: "down" }, { answers }));
    expect(down.outcome?.verdict).toBe("gotWorse");
    expect(down.outcome?.diff).toBeGreaterThan(0);
    const turned = answers.map((answer) => ({ ...answer, rating: 6 - answer.rating }));
    expect(readProof(input({ direction: "down" }, { answers: turned })).outcome?.verdict).toBe("worked");
  });
  test("the order of answers is looked at beside the index", () => {
    const { check } = readProof(input({}, { answers }));
    expect(check?.superiority).toBeGreaterThan(0.8);
    expect(check?.p).toBeLessThan(0.001);
  });
});

describe("harm", () => {
  const dates = {
    promise: promise({ baselineFrom: "2025-07-01" }),
    startedOn: "2026-04-01" as Day,
    effectiveOn: "2026-05-01" as Day,
    dataTo: "2026-08-31" as Day,
  };
  const before = months("2025-07-01", 9, high);
  const watch = (after: ProofAnswer[]) =>
    watchForHarm(sidesOf([...before, ...after], dates), "sbi", "up", 30);
  test("speaks when it is established, and then names no figure", () => {
    expect(watch(months("2026-05-01", 4, low))).toEqual({ n: 48 });
  });
  test("is silent about a little less, about good news and about few answers", () => {
    expect(watch(months("2026-05-01", 4, (month) => [...high(month).slice(1), 3]))).toBeNull();
    expect(watch(months("2026-05-01", 4, high))).toBeNull();
    expect(watch(months("2026-05-01", 2, low))).toBeNull();
  });
  test("is part of the reading only while nothing may be read", () => {
    const answers = [...before, ...months("2026-05-01", 4, low)];
    expect(readProof(input({}, { answers, today: "2026-08-31" })).harm).toEqual({ n: 48 });
    expect(readProof(input({}, { answers })).harm).toBeNull();
  });
});

describe("what comes back by itself", () => {
  const history = (values: number[]) =>
    values.map((value, at) => ({ month: `2025-0${at + 1}` as Month, n: 12, value }));
  test("a stable process of sd 0.12 below its 4.00: about +0.17, as in the literature's example", () => {
    const others = [3.98, 4.22, 4.1, 3.95, 4.25, 4.1, 4.1];
    const read = spontaneousChange(
      [...history(others), { month: "2025-09", n: 12, value: 4 }],
      "2025-09",
      "up",
    );
    expect(read.known && read.expected).toBeCloseTo(0.16, 1);
  });
  test("says why where it cannot be reckoned", () => {
    const why = (values: number[], month: Month | null) => {
      const read = spontaneousChange(history(values), month, "up");
      return read.known ? null : read.why;
    };
    expect(why([4, 3], null)).toMatch(/No month is named/);
    expect(why([4, 3], "2024-01")).toMatch(/nobody of this segment/);
    expect(why([4, 3, 4], "2025-02")).toMatch(/only 2 other months .* 6 are needed/);
    expect(why([4, 4, 4, 4, 4, 4, 4, 3], "2025-08")).toMatch(/do not differ/);
    expect(why([4, 3.9, 4, 4.1, 4, 4.1, 3.9, 4.5], "2025-08")).toMatch(/no worse than/);
  });
});

describe("the promise", () => {
  const sealed = ({ id: _, lockedAt: __, lockedByName: ___, hash: ____, ...rest }: VerificationPlan) =>
    canonicalPromise("CAP-001", rest);
  test("a plain one keeps the text it always had, another names what it adds", () => {
    expect(sealed(promise())).toMatch(/"beforeAfter","0.95","",false\]$/);
    expect(sealed(promise({ metric: "csat" }))).toMatch(/"metric":"csat"/);
    expect(sealed(promise({ control: { accountIds: ["b", "a"] } }))).toMatch(/"accounts":\["a","b"\]/);
    expect(sealed(promise({ direction: "down" }))).not.toBe(sealed(promise()));
  });
  test("a series asks for eight months before and four after, a control group for somebody else", () => {
    const its = promise({ design: "its", baselineFrom: "2025-11-01" });
    expect(missingOfVerification(its, "2026-04-01")).toEqual([
      "a baseline of at least 8 whole months before the start, for the series (it has 5)",
      "a window of at least 4 months, for the series",
    ]);
    expect(missingOfVerification(promise({ design: "controlled" }), "2026-04-01")).toEqual([
      "the control group: customers who do not get the action",
    ]);
    const same = promise({ design: "controlled", segment: { tier: "I" }, control: { stage: "Use" } });
    expect(missingOfVerification(same, "2026-04-01")).toEqual([
      "a control group that shares no customer with those who get the action",
    ]);
  });
});

describe("the words of every reading", () => {
  const said = (outcome: object) =>
    outcomeSentences({ ...readProof(input({}, { answers: [] })), outcome: outcome as never }, promise()).join(
      " ",
    );
  const base = { nBefore: 40, nAfter: 40, diff: 0.4, lower: 0.1, upper: 0.7, meanBefore: 3, meanAfter: 3.4 };
  test.each([
    [
      { ...base, diff: 0.6, verdict: "worked", reason: "gainProven" },
      /the weaker end of the interval stays below 0\.50/,
    ],
    [{ ...base, diff: 0.9, verdict: "worked", reason: "targetProven" }, /even the weaker end/],
    [{ ...base, verdict: "improvedBelowTarget", reason: "targetOpen" }, /still possible/],
    [{ ...base, verdict: "improvedBelowTarget", reason: "targetMissed" }, /by too little/],
    [
      { ...base, lower: -0.1, verdict: "inconclusive", reason: "zeroAndTargetBothPossible" },
      /Undecided.*76 answers before/,
    ],
    [{ ...base, lower: -0.1, upper: 0.4, verdict: "didNotWork" }, /needed effect is excluded/],
    [{ ...base, diff: -0.4, lower: -0.7, upper: -0.1, verdict: "gotWorse" }, /fell by 0\.40.*got worse/],
    [{ ...base, diff: null, verdict: "tooEarly", reason: "beforeEvaluationDate" }, /^Too early/],
    [{ ...base, diff: null, verdict: "tooEarly", reason: "tooFewAfter" }, /n 40 of 30/],
    [{ ...base, diff: null, verdict: "cannotTell", reason: "noBaseline" }, /baseline holds only n 40/],
    [{ ...base, diff: null, verdict: "cannotTell", reason: "baselineIsTrigger" }, /nothing but the month/],
    [{ ...base, diff: null, verdict: "cannotTell", reason: "noInterval" }, /give no interval/],
  ])("%j", (outcome, words) => {
    expect(said(outcome)).toMatch(words);
  });
});
