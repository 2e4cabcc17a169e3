import { describe, expect, test } from "vitest";
import { alphaSpending } from "~/domain/measurement/alpha-spending";
import { isDecisive } from "~/domain/pilots/pilot-looks";
import { readMeasuredPilot } from "~/domain/pilots/read-pilot";
import { PILOT_A, PILOT_B, PILOT_C } from "./measured-pilot";

const hashOf = (rows: unknown) => JSON.stringify(rows);

describe("the demo's pilots, to the digit", () => {
  test("the concierge saves hours", () => {
    const { primary, sentence, phase } = readMeasuredPilot(PILOT_A, hashOf).reading;
    expect(phase).toBe("final");
    expect(primary?.arms.treated.mean).toBeCloseTo(21.13, 2);
    expect(primary?.arms.treated.sd).toBeCloseTo(4.16, 2);
    expect(primary?.arms.control.mean).toBeCloseTo(31.67, 2);
    expect(primary?.arms.control.sd).toBeCloseTo(5.48, 2);
    expect(primary?.estimate?.toFixed(2)).toBe("-10.54");
    expect(primary?.lower?.toFixed(2)).toBe("-13.38");
    expect(primary?.upper?.toFixed(2)).toBe("-7.71");
    expect(primary?.improvement?.lower?.toFixed(2)).toBe("7.71");
    expect(primary).toMatchObject({ verdict: "worked", claim: "differs", method: "welch", refused: null });
    expect(primary?.naive?.before).toBe(36.8);
    expect(primary?.naive?.change).toBeCloseTo(-15.675, 3);
    expect(primary?.naive?.why).toContain("regression to the mean");
    expect(sentence).toBe("−10.5 hours per project (−13.4 to −7.7)");
  });

  test("the bot changes next to nothing", () => {
    const { primary, others } = readMeasuredPilot(PILOT_B, hashOf).reading;
    expect([primary?.estimate, primary?.lower, primary?.upper].map((one) => one?.toFixed(2))).toEqual([
      "0.04",
      "-0.20",
      "0.28",
    ]);
    expect(primary).toMatchObject({ verdict: "didNotWork", claim: "open" });
    const [tickets] = others;
    expect([tickets?.estimate, tickets?.lower, tickets?.upper].map((one) => one?.toFixed(2))).toEqual([
      "-2.90",
      "-6.74",
      "0.94",
    ]);
  });

  test("the calls are not decided at the look: 0.0117 is more than the 0.0114 it may spend", () => {
    const { reading, primaryInFull } = readMeasuredPilot(PILOT_C, hashOf);
    expect(alphaSpending(0.6).toFixed(4)).toBe("0.0114");
    expect(reading).toMatchObject({ phase: "interim", information: 0.6 });
    const [look] = reading.looks;
    expect(look).toMatchObject({ state: "due", plannedAt: 0.6, spentBefore: 0 });
    expect(look?.alpha.toFixed(4)).toBe("0.0114");
    expect(
      [primaryInFull?.estimate, primaryInFull?.lower, primaryInFull?.upper].map((one) => one?.toFixed(2)),
    ).toEqual(["0.30", "0.08", "0.52"]);
    expect(primaryInFull?.p?.toFixed(4)).toBe("0.0117");
    expect(isDecisive(primaryInFull?.p ?? null, look?.alpha ?? 0)).toBe(false);
    // Outside of the look: the figure, and no interval.
    expect(reading.primary).toMatchObject({ lower: null, upper: null, p: null, verdict: "tooEarly" });
    expect(reading.sentence).toBe("+0.30 points per account so far");
  });
});
