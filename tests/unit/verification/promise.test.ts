import { describe, expect, test } from "vitest";
import { missingOfVerification } from "~/domain/verification/verification.rules";
import { verificationSchema } from "~/domain/verification/verification.schema";
import { canonicalPromise, describeMetric } from "~/domain/verification/verification-plan";
import { detectableWords, isTooFew } from "~/domain/verification/verification-words";
import { promise } from "./demo-proofs";

describe("the promise as one text", () => {
  const text = (change: Parameters<typeof promise>[0] = {}) => canonicalPromise("CAP-005", promise(change));
  test("is the same for the same promise, whoever locked it and in whatever order the segment was written", () => {
    const one = text({ segment: { tier: "I", level: "DM" } });
    expect(text({ segment: { level: "DM", tier: "I", stage: "" } })).toBe(one);
    expect(text({ segment: { tier: "I", level: "DM" }, id: "other", lockedByName: "Mara", hash: null })).toBe(
      one,
    );
  });
  test("is another one as soon as anything that is promised changes", () => {
    const changes: Parameters<typeof promise>[0][] = [
      { number: 2 },
      { hasOutcome: false },
      { measure: "loyalty" },
      { segment: { tier: "I" } },
      { minEffect: "0.4" },
      { triggerMonth: "2025-12" },
      { baselineFrom: "2026-02-01" },
      { windowMonths: 4 },
      { evaluationOffsetDays: 120 },
      { plannedN: 29 },
      { minBaselineN: 29 },
      { design: "its" },
      { confidence: "0.9" },
      { reason: "because" },
      { dataSeen: true },
    ];
    const texts = new Set([text(), ...changes.map(text)]);
    expect(texts.size).toBe(changes.length + 1);
    expect(canonicalPromise("CAP-006", promise())).not.toBe(text());
  });
});

describe("what is missing until it can be locked", () => {
  test("everything at once, nothing when the operational KPI alone is to be proven", () => {
    const bare = { minEffect: "", baselineFrom: null, windowMonths: 2 };
    expect(missingOfVerification(promise(bare))).toHaveLength(3);
    expect(missingOfVerification(promise({ ...bare, hasOutcome: false }))).toEqual([]);
    expect(missingOfVerification(promise())).toEqual([]);
  });
  test("a baseline that begins with the start is none", () => {
    const missing = (baselineFrom: "2026-04-30" | "2026-05-01") =>
      missingOfVerification(promise({ baselineFrom }), "2026-05-01");
    expect(missing("2026-04-30")).toEqual([]);
    expect(missing("2026-05-01")).toHaveLength(1);
  });
});

describe("the form", () => {
  const form = { hasOutcome: "yes", windowMonths: "3", plannedN: "30", minBaselineN: "30" };
  test("takes a comma as a point", () => {
    expect(verificationSchema.parse({ ...form, minEffect: "0,5" }).minEffect).toBe("0.5");
  });
  test.each(["0", "-0.5", "4.1", "half"])("%s is no improvement worth having", (minEffect) => {
    expect(verificationSchema.safeParse({ ...form, minEffect }).success).toBe(false);
  });
  test("an evaluation inside the window is refused at its field", () => {
    const early = verificationSchema.safeParse({ ...form, evaluationOffsetDays: "30" });
    expect(early.error?.issues[0]?.path).toEqual(["evaluationOffsetDays"]);
    expect(verificationSchema.safeParse({ ...form, evaluationOffsetDays: "120" }).success).toBe(true);
  });
});

test("n 30 shows a difference of about 0.80, too little for 0.5", () => {
  expect(detectableWords(30, null)).toBe("With n 30 on each side you can see a difference of about 0.80.");
  expect(isTooFew(30, null, "0.5")).toBe(true);
  expect(isTooFew(76, null, "0.5")).toBe(false);
});

test("the metric is said in words", () => {
  expect(describeMetric(promise({ segment: { level: "DM" } }))).toBe("Satisfaction of decision makers");
  expect(describeMetric(promise({ segment: { stage: "Onboard", tier: "I" } }))).toBe(
    "Satisfaction, tier I, stage Onboard",
  );
});
