import { describe, expect, test } from "vitest";
import type { EffectVerdict, MetricReading, PilotReading } from "~/domain/pilots/pilot-reading";
import { isAgainst, recommend } from "~/domain/pilots/recommendation";
import type { CaseVerdict } from "~/domain/roi/case-reading";

const reading = (
  verdict: EffectVerdict,
  change: Partial<MetricReading> = {},
): Pick<PilotReading, "phase" | "primary"> => ({
  phase: "final",
  primary: {
    ...{ metricId: "m", name: "Support hours", unit: "hours", direction: "down", kind: "mean", decimals: 1 },
    ...{ primary: true, method: "welch", estimate: -10, se: 1, df: 40, p: 0.01, lower: -13, upper: -7 },
    arms: {
      treated: { n: 24, mean: 21, sd: 4, meanBefore: null, assigned: 24 },
      control: { n: 24, mean: 31, sd: 5, meanBefore: null, assigned: 24 },
    },
    ...{ confidence: 0.95, improvement: { estimate: 10, lower: 7, upper: 13 }, minEffect: 4, verdict },
    ...{ claim: "differs", naive: null, trend: null, refused: null, missing: [] },
    ...change,
  },
});
const money = (verdict: CaseVerdict, netMinor: bigint | null = 600_000n) => ({ verdict, netMinor });

describe("what the figures recommend", () => {
  const rows: [EffectVerdict, CaseVerdict | null, bigint, string][] = [
    ["worked", "pays", 6n, "scale"],
    ["worked", "open", 6n, "scale"],
    ["worked", "open", -6n, "iterate"],
    ["worked", "open", 0n, "iterate"],
    ["worked", "doesNotPay", -6n, "stop"],
    ["worked", "noValue", 0n, "iterate"],
    ["worked", null, 0n, "iterate"],
    ["undecided", "pays", 6n, "iterate"],
    ["undecided", "open", 6n, "iterate"],
    ["undecided", "doesNotPay", -6n, "stop"],
    ["improvedBelowTarget", "pays", 6n, "iterate"],
    ["didNotWork", "pays", 6n, "stop"],
    ["didNotWork", null, 0n, "stop"],
    ["gotWorse", "open", 6n, "stop"],
    ["tooEarly", "open", 6n, "iterate"],
    ["cannotTell", "pays", 6n, "iterate"],
  ];
  test.each(rows)("an effect that %s and a return that %s (net %s): %s", (verdict, value, net, choice) => {
    const advised = recommend(reading(verdict), value && money(value, net));
    expect(advised.choice).toBe(choice);
    expect(advised.reason).toMatch(/^[A-Z“].*\.$/);
  });

  test("it says which of the two speaks for scaling: a return that pays, or one that may still be a loss", () => {
    expect(recommend(reading("worked"), money("pays")).reason).toBe("The effect was seen and it pays.");
    expect(recommend(reading("worked"), money("open")).reason).toContain("still holds a loss");
  });

  test("better, but less than needed at its very best, is as good as excluded", () => {
    const weak = reading("improvedBelowTarget", { improvement: { estimate: 2, lower: 1, upper: 3 } });
    expect(recommend(weak, money("pays")).choice).toBe("stop");
  });

  test("a reading before the end decides nothing, whatever it shows", () => {
    expect(recommend({ ...reading("worked"), phase: "interim" }, money("pays")).choice).toBe("iterate");
    expect(recommend({ phase: "none", primary: null }, null).reason).toContain("cannot be read yet");
  });

  test("what does not pay and did not work is said in one sentence", () => {
    const reason = recommend(reading("didNotWork"), money("doesNotPay", -6n)).reason;
    expect(reason).toBe(
      "It does not pay, and the effect on “Support hours” that was needed can be ruled out.",
    );
    expect(isAgainst("iterate", { choice: "stop", reason })).toBe(true);
    expect(isAgainst("stop", { choice: "stop", reason })).toBe(false);
  });
});
