import { describe, expect, test } from "vitest";
import { powerCheck } from "~/domain/pilots/power-check";
import { aPilot, metric, unit } from "./a-pilot";

const sbi = { name: "SBI", unit: "points", direction: "up", decimals: 2 } as const;
const aCheck = (change: Parameters<typeof aPilot>[0] = {}, of: Parameters<typeof metric>[0] = {}) =>
  powerCheck(
    aPilot({
      design: "afterOnly",
      plannedTreated: 15,
      plannedControl: 15,
      power: "0.8",
      confidence: "0.95",
      metrics: [metric({ ...sbi, planningSd: "0.41", hopedEffect: "0.2", minEffect: "0.1", ...of })],
      ...change,
    }),
  );

describe("what a pilot of this size could show", () => {
  test("15 and 15 with a spread of 0.41 see 0.42", () => {
    const check = aCheck();
    expect(check.sentence).toBe(
      "With 15 and 15 you can see 0.42; you hope for 0.2: this pilot would probably miss it.",
    );
    // 2.8016 × 0.41 × √(2 ÷ 15)
    expect(check.detectable).toBeCloseTo(0.41943, 4);
    expect(check).toMatchObject({ status: "small", needed: 66, missing: [] });
  });

  test("what is hoped for is large enough to be seen", () => {
    expect(aCheck({}, { hopedEffect: "0.5" })).toMatchObject({
      status: "enough",
      sentence: "With 15 and 15 you can see 0.42; you hope for 0.5: this pilot would probably show it.",
    });
  });

  test("few units in each arm take two more than the normal distribution says", () => {
    // 2 × 2.8016² × 0.41² ÷ 0.5² = 10.6, so 11, and 2 below 15.
    expect(aCheck({}, { hopedEffect: "0.5" }).needed).toBe(13);
  });

  test("arms that are not equal count by their harmonic mean", () => {
    // 2 ÷ (1/10 + 1/30) = 15: as much as 15 and 15.
    expect(aCheck({ plannedTreated: 10, plannedControl: 30 }).detectable).toBeCloseTo(
      aCheck().detectable ?? 0,
      12,
    );
  });

  test("measured twice, what before and after have in common counts for the pilot", () => {
    const half = aCheck({ design: "twice", correlation: "0.5" });
    expect(half.detectable).toBeCloseTo(aCheck().detectable ?? 0, 12);
    const close = aCheck({ design: "twice", correlation: "0.875" });
    expect(close.detectable).toBeCloseTo((aCheck().detectable ?? 0) / 2, 12);
    expect(close.needed).toBe(17);
    expect(close.basis).toContain("correlation 0.875");
  });

  test("without a spread it asks for one, and offers that of the units", () => {
    const units = ["3.2", "4.1", "3.9", "4.4", "3.6", "4.0"].map((value, at) =>
      unit(`U${at}`, at % 2 ? "treated" : "control", { traits: { "satisfaction before": value, tier: "I" } }),
    );
    const check = aCheck({ units, unitWords: "accounts" }, { planningSd: "" });
    expect(check).toMatchObject({ status: "unknown", detectable: null, missing: ["spread"] });
    expect(check.sentence).toContain("how far the units lie apart");
    expect(check.offers).toEqual([{ sd: "0.418", source: "satisfaction before of 6 accounts" }]);
  });

  test("without planned numbers the units as they lie in the arms count, lost ones not", () => {
    const units = [
      unit("A", "treated"),
      unit("B", "treated"),
      unit("C", "control"),
      unit("D", "control"),
      unit("E", "control", { lostOn: "2026-06-02" }),
    ];
    expect(aCheck({ plannedTreated: null, plannedControl: null, units })).toMatchObject({
      treated: 2,
      control: 2,
    });
    const none = aCheck({ plannedTreated: null, plannedControl: null, units: [] });
    expect(none).toMatchObject({ status: "unknown", treated: null, missing: ["numbers"] });
  });

  test("nothing hoped for: what it could see is said all the same", () => {
    const check = aCheck({}, { hopedEffect: "", minEffect: "" });
    expect(check).toMatchObject({ status: "unknown", missing: ["hope"], needed: null });
    expect(check.sentence).toBe(
      "With 15 and 15 you can see 0.42. Say what improvement is hoped for; then Capstan says what this pilot could show.",
    );
  });

  test("one unit in an arm can tell nothing from chance", () => {
    const check = aCheck({ plannedTreated: 1, plannedControl: 29 });
    expect(check).toMatchObject({ status: "small", detectable: null, needed: 66 });
    expect(check.sentence).toContain("nothing can be told from chance");
  });

  test("no metric at all", () => {
    expect(aCheck({ metrics: [] }).missing).toEqual(["metric"]);
  });

  test("a share without a spread counts one answer per unit, from the rate there is", () => {
    const share = { kind: "share", planningSd: "", hopedEffect: "0.2", direction: "up" } as const;
    const check = aCheck({ earlierMean: "0.5", plannedTreated: 93, plannedControl: 93 }, share);
    // Fleiss: 0.5 against 0.7 takes 93 in each group.
    expect(check.needed).toBe(93);
    expect(check.detectable).toBeCloseTo(0.2, 2);
    expect(check.status).toBe("enough");
    expect(aCheck({ earlierMean: "" }, share)).toMatchObject({ status: "unknown", missing: ["spread"] });
  });

  test("a spread of the units' shares goes before the rate", () => {
    const check = aCheck({ earlierMean: "0.5" }, { kind: "share", planningSd: "0.1", hopedEffect: "0.2" });
    expect(check.detectable).toBeCloseTo(2.8016 * 0.1 * Math.sqrt(2 / 15), 4);
  });
});
