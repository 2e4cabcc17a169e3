import { describe, expect, test } from "vitest";
import { type ProofReading, readProof } from "~/domain/verification/proof";
import { countsOfPart, rowsOfProof } from "~/domain/verification/verdict-view";
import { sayVerdict } from "~/domain/verification/verdict-word";
import type { Day } from "~/shared/calendar";
import { answersOf, DEMO, demoProof } from "./demo-proofs";

const figures = ({ outcome }: ProofReading) =>
  outcome && [
    outcome.nBefore,
    outcome.nAfter,
    ...[outcome.diff, outcome.lower, outcome.upper].map((x) => x?.toFixed(2)),
  ];

const counts = (code: keyof typeof DEMO, to: Day) => {
  const { segment, ...dates } = DEMO[code];
  const rows = rowsOfProof(answersOf(segment), { ...dates, to }).filter(
    (row) => row.date >= dates.baselineFrom,
  );
  return [countsOfPart(rows, "before").join("/"), countsOfPart(rows, "after").join("/")];
};

describe("the demo company's proofs", () => {
  test("CAP-001 is effective: 3.18 to 4.31, +1.13 (0.63 to 1.64)", () => {
    const reading = readProof(demoProof("CAP-001", "2026-01-20"));
    expect(figures(reading)).toEqual([40, 42, "1.13", "0.63", "1.64"]);
    expect(sayVerdict(reading.word, reading.claim)).toBe("effective (changed after)");
    expect(counts("CAP-001", "2025-12-31")).toEqual(["8/9/10/8/5", "22/14/4/1/1"]);
    expect(reading.missing).toEqual([]);
  });
  test("CAP-002 is operational only: +0.17 (−0.37 to 0.70), the window is the trailing one", () => {
    const reading = readProof(demoProof("CAP-002", "2026-09-30"));
    expect(figures(reading)).toEqual([35, 34, "0.17", "-0.37", "0.70"]);
    expect(sayVerdict(reading.word, reading.claim)).toBe("operational only");
    expect(reading.window).toMatchObject({ to: "2026-09-29", earliestClose: "2026-09-30" });
    expect(counts("CAP-002", "2026-09-29")).toEqual(["9/12/8/4/2", "10/12/8/3/1"]);
  });
  test("CAP-008 is not demonstrated: +0.46 (−0.03 to 0.94), and its KPI missed the target", () => {
    const reading = readProof(demoProof("CAP-008", "2026-08-28"));
    expect(figures(reading)).toEqual([40, 39, "0.46", "-0.03", "0.94"]);
    expect(reading.operational?.met).toBe(false);
    expect(sayVerdict(reading.word, reading.claim)).toBe("not demonstrated");
    expect(counts("CAP-008", "2026-07-31")).toEqual(["12/14/8/4/2", "19/13/4/2/1"]);
  });
});

describe("while it may not be read", () => {
  const CAP_005 = readProof(demoProof("CAP-005", "2026-10-15"));
  test("CAP-005 on 15 October counts: window 2 of 3, n 19 of 30, baseline n 38, earliest close 1 November", () => {
    expect(CAP_005.window).toMatchObject({ monthsDone: 2, monthsNeeded: 3, earliestClose: "2026-11-01" });
    expect(CAP_005.outcome).toMatchObject({ nBefore: 38, nAfter: 19, verdict: "tooEarly" });
    expect(CAP_005.missing).toEqual(["window 2 of 3 months", "n 19 of 30"]);
    expect(CAP_005.word).toBe("notEnoughData");
  });
  test("nobody can compute the difference: neither interval nor the second mean is there", () => {
    expect(CAP_005.outcome).toMatchObject({
      diff: null,
      lower: null,
      upper: null,
      se: null,
      meanAfter: null,
    });
    expect(CAP_005.clustered).toBeNull();
    expect(CAP_005.claim).toBeNull();
  });
  test("on the last day of the window it is still too early, the day after it is not", () => {
    const more = Array.from({ length: 11 }, (_, at) => ({
      responseId: `oct-${at}`,
      date: "2026-10-20" as const,
      rating: 4,
      accountId: null,
    }));
    const last = readProof(demoProof("CAP-005", "2026-10-31", more));
    expect(last.outcome).toMatchObject({ nAfter: 30, verdict: "tooEarly", diff: null, meanAfter: null });
    const next = readProof(demoProof("CAP-005", "2026-11-01", more));
    expect(next.outcome?.diff).not.toBeNull();
    expect(next.missing).toEqual([]);
  });
  test("below the planned n the difference stays hidden after the date as well", () => {
    const late = readProof(demoProof("CAP-005", "2027-02-01"));
    expect(late.outcome).toMatchObject({ reason: "tooFewAfter", diff: null, meanAfter: null });
    expect(late.window.concedeOn).toBe("2027-02-01");
  });
});

describe("what counts", () => {
  test("answers after the window do not change a verdict, whenever it is asked", () => {
    const later = { responseId: "late", date: "2026-01-15" as const, rating: 1, accountId: null };
    const then = readProof(demoProof("CAP-001", "2026-01-20"));
    expect(readProof(demoProof("CAP-001", "2027-01-20", [later])).outcome).toEqual(then.outcome);
  });
  test("the KPI's last reading within the window decides, not a later one", () => {
    const input = demoProof("CAP-008", "2026-09-30");
    const late = input.kpis.map((each) => ({
      ...each,
      readings: [...each.readings, { id: "late", day: "2026-08-15" as const, value: "1.9", n: null }],
    }));
    expect(readProof({ ...input, kpis: late }).operational).toMatchObject({
      met: false,
      last: { value: "2.9" },
    });
  });
  test("without a reading nothing is “not met”: there is not enough data", () => {
    const input = demoProof("CAP-001", "2026-01-20");
    const silent = input.kpis.map((each) => ({ ...each, readings: [] }));
    const reading = readProof({ ...input, kpis: silent });
    expect(reading.word).toBe("notEnoughData");
    expect(reading.missing).toEqual(["a reading of the operational KPI"]);
  });
  test("the interval by account stands beside it where ten accounts answered on both sides", () => {
    const { clustered, outcome } = readProof(demoProof("CAP-001", "2026-01-20"));
    expect(clustered?.accountsBefore).toBeGreaterThanOrEqual(10);
    expect(clustered?.accountsAfter).toBeGreaterThanOrEqual(10);
    expect(((clustered?.lower ?? 0) + (clustered?.upper ?? 0)) / 2).toBeCloseTo(outcome?.diff ?? 0, 9);
    expect(readProof(demoProof("CAP-002", "2026-09-30")).clustered).toBeNull();
  });
});
